// libcurl, see <https://curl.se/libcurl/c/>: its setters take variable arguments, which Swift does not see.
#ifndef ABBRACCIO_CCURL_H
#define ABBRACCIO_CCURL_H
#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>

_Static_assert(LIBCURL_VERSION_NUM >= 0x075500, "libcurl 7.85 or later: CURLOPT_PROTOCOLS_STR");

// One setter for each kind of argument of curl_easy_setopt.
static inline CURLcode ccurl_set_long(CURL *_Nonnull easy, CURLoption option, long value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode ccurl_set_text(CURL *_Nonnull easy, CURLoption option,
                                      const char *_Nullable value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode ccurl_set_pointer(CURL *_Nonnull easy, CURLoption option,
                                         void *_Nullable value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode ccurl_set_length(CURL *_Nonnull easy, CURLoption option, size_t value) {
  return curl_easy_setopt(easy, option, (curl_off_t)value);
}

// The callbacks of the body that goes, of the body and of the headers that come.
typedef size_t (*ccurl_callback)(char *_Nullable bytes, size_t size, size_t count,
                                 void *_Nullable context);

static inline CURLcode ccurl_set_callback(CURL *_Nonnull easy, CURLoption option,
                                          ccurl_callback _Nonnull callback) {
  return curl_easy_setopt(easy, option, callback);
}

// curl_easy_getinfo; 0 where libcurl does not say.
static inline long ccurl_info(CURL *_Nonnull easy, CURLINFO info) {
  long value = 0;
  return curl_easy_getinfo(easy, info, &value) == CURLE_OK ? value : 0;
}

static inline CURLMcode ccurl_multi_set_long(CURLM *_Nonnull multi, CURLMoption option,
                                             long value) {
  return curl_multi_setopt(multi, option, value);
}

// The result of a finished transfer: a union of CURLMsg, which is deprecated to touch otherwise.
static inline CURLcode ccurl_result(const CURLMsg *_Nonnull message) {
  return message->data.result;
}

// CURL_GLOBAL_DEFAULT is a macro; and a connection that ends must not end the process.
static inline CURLcode ccurl_prepare(void) {
  signal(SIGPIPE, SIG_IGN);
  return curl_global_init(CURL_GLOBAL_DEFAULT);
}

// Whether an IPv4 address, in host order, is of this machine or of a private net (RFC 6890).
static inline int ccurl_is_private_four(unsigned int address) {
  return address >> 24 == 0 || address >> 24 == 10 || address >> 24 == 127 ||
         address >> 20 == (172 << 4 | 1) || address >> 16 == (192 << 8 | 168) ||
         address >> 16 == (169 << 8 | 254) || address >> 22 == (100 << 2 | 1) ||
         address >> 28 >= 14;
}

static inline int ccurl_is_private(const struct sockaddr *_Nonnull address) {
  if (address->sa_family == AF_INET)
    return ccurl_is_private_four(ntohl(((const struct sockaddr_in *)address)->sin_addr.s_addr));
  if (address->sa_family != AF_INET6) return 1;
  const struct in6_addr *six = &((const struct sockaddr_in6 *)address)->sin6_addr;
  if (IN6_IS_ADDR_V4MAPPED(six)) {
    unsigned int four;
    memcpy(&four, six->s6_addr + 12, 4);
    return ccurl_is_private_four(ntohl(four));
  }
  return IN6_IS_ADDR_LOOPBACK(six) || IN6_IS_ADDR_UNSPECIFIED(six) || IN6_IS_ADDR_LINKLOCAL(six) ||
         IN6_IS_ADDR_MULTICAST(six) || (six->s6_addr[0] & 0xfe) == 0xfc;
}

static inline curl_socket_t ccurl_open_public(void *_Nullable context, curlsocktype purpose,
                                              struct curl_sockaddr *_Nonnull address) {
  (void)context;
  (void)purpose;
  if (ccurl_is_private(&address->addr)) return CURL_SOCKET_BAD;
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

// Connects to public addresses only, whatever the name server says of the host.
static inline CURLcode ccurl_refuse_private(CURL *_Nonnull easy) {
  return curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, ccurl_open_public);
}
#endif
