// GNU libmicrohttpd, see <https://www.gnu.org/software/libmicrohttpd/manual/>.
#ifndef ABBRACCIO_CMICROHTTPD_H
#define ABBRACCIO_CMICROHTTPD_H
#include <arpa/inet.h>
#include <errno.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

_Static_assert(MHD_VERSION >= 0x00097500, "libmicrohttpd 0.9.75: the order of notices is known");

// What a daemon is started with; `certificate` and `key` are PEM texts, or both null.
struct cmhd_settings {
  const char *_Nonnull host;
  unsigned short port;
  unsigned int threads;
  unsigned int connections;
  unsigned int connections_per_address;
  size_t connection_memory;
  const char *_Nullable certificate;
  const char *_Nullable key;
};

union cmhd_address {
  struct sockaddr any;
  struct sockaddr_in four;
  struct sockaddr_in6 six;
};

// The numeric address and port to listen on; 0 where `host` is neither IPv4 nor IPv6.
static inline int cmhd_read_address(const char *_Nonnull host, unsigned short port,
                                    union cmhd_address *_Nonnull address) {
  memset(address, 0, sizeof *address);
  if (inet_pton(AF_INET, host, &address->four.sin_addr) == 1) {
    address->four.sin_family = AF_INET;
    address->four.sin_port = htons(port);
    return 1;
  }
  if (inet_pton(AF_INET6, host, &address->six.sin6_addr) == 1) {
    address->six.sin6_family = AF_INET6;
    address->six.sin6_port = htons(port);
    return 1;
  }
  return 0;
}

// MHD_start_daemon takes a list of options that ends with a mark: one call with all of ours.
// Null, with errno, where it does not start. MHD's own time-out stays off: see ServerLimits.
static inline struct MHD_Daemon *_Nullable cmhd_start(
    const struct cmhd_settings *_Nonnull settings, MHD_AccessHandlerCallback _Nonnull handle,
    MHD_NotifyConnectionCallback _Nonnull connection, MHD_RequestCompletedCallback _Nonnull completed,
    void *_Nullable (*_Nonnull begins)(void *_Nullable, const char *_Nullable,
                                       struct MHD_Connection *_Nullable),
    void *_Nullable context) {
  union cmhd_address address;
  if (!cmhd_read_address(settings->host, settings->port, &address)) {
    errno = EADDRNOTAVAIL;
    return NULL;
  }
  unsigned int flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_TURBO;
  if (address.any.sa_family == AF_INET6) flags |= MHD_USE_IPv6;
  struct MHD_OptionItem rest[5] = {{MHD_OPTION_END, 0, NULL}};
  int count = 0;
  if (settings->threads > 1)
    rest[count++] =
        (struct MHD_OptionItem){MHD_OPTION_THREAD_POOL_SIZE, (intptr_t)settings->threads, NULL};
  if (settings->connections_per_address > 0)
    rest[count++] = (struct MHD_OptionItem){MHD_OPTION_PER_IP_CONNECTION_LIMIT,
                                            (intptr_t)settings->connections_per_address, NULL};
  if (settings->certificate != NULL && settings->key != NULL) {
    flags |= MHD_USE_TLS;
    rest[count++] =
        (struct MHD_OptionItem){MHD_OPTION_HTTPS_MEM_CERT, 0, (void *)settings->certificate};
    rest[count++] = (struct MHD_OptionItem){MHD_OPTION_HTTPS_MEM_KEY, 0, (void *)settings->key};
  }
  rest[count] = (struct MHD_OptionItem){MHD_OPTION_END, 0, NULL};
  errno = 0;
  return MHD_start_daemon(
      flags, 0, NULL, NULL, handle, context, MHD_OPTION_SOCK_ADDR, &address.any,
      MHD_OPTION_NOTIFY_CONNECTION, connection, context, MHD_OPTION_NOTIFY_COMPLETED, completed,
      context, MHD_OPTION_URI_LOG_CALLBACK, begins, context, MHD_OPTION_CONNECTION_LIMIT,
      settings->connections, MHD_OPTION_CONNECTION_MEMORY_LIMIT, settings->connection_memory,
      MHD_OPTION_LISTEN_BACKLOG_SIZE, 1024u, MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_ARRAY,
      rest, MHD_OPTION_END);
}

// MHD_get_daemon_info is variadic; the port that the system chose, 0 where unknown.
static inline unsigned short cmhd_port(struct MHD_Daemon *_Nonnull daemon) {
  const union MHD_DaemonInfo *info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT);
  return info == NULL ? 0 : info->port;
}

// MHD_get_connection_info is variadic; what NOTIFY_STARTED left with the connection.
static inline void *_Nullable cmhd_context(struct MHD_Connection *_Nonnull connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return info == NULL ? NULL : info->socket_context;
}

static inline int cmhd_socket(struct MHD_Connection *_Nonnull connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info == NULL ? -1 : info->connect_fd;
}

// The kinds are flags, which Swift does not add up: headers and arguments in one walk.
static inline int cmhd_each_value(struct MHD_Connection *_Nonnull connection,
                                  MHD_KeyValueIteratorN _Nonnull each, void *_Nullable context) {
  return MHD_get_connection_values_n(
      connection, (enum MHD_ValueKind)(MHD_HEADER_KIND | MHD_GET_ARGUMENT_KIND), each, context);
}

// A last word where libmicrohttpd would close without one; never blocks, never signals.
static inline void cmhd_say(int socket, const char *_Nonnull text) {
  ssize_t sent = send(socket, text, strlen(text), MSG_DONTWAIT | MSG_NOSIGNAL);
  (void)sent;
}

// Ends both directions: the thread that serves the connection sees its end and closes it.
static inline void cmhd_cut(int socket) { (void)shutdown(socket, SHUT_RDWR); }

static inline int cmhd_close(int socket) { return close(socket); }

// The least that a server can be, to measure ours against: reads a request and answers 200.
static inline enum MHD_Result cmhd_bare_answer(void *_Nullable context,
                                               struct MHD_Connection *_Nullable connection,
                                               const char *_Nullable path,
                                               const char *_Nullable method,
                                               const char *_Nullable version,
                                               const char *_Nullable bytes,
                                               size_t *_Nonnull count, void *_Nullable *_Nonnull mark) {
  (void)path, (void)method, (void)version, (void)bytes;
  if (*mark == NULL) {
    *mark = context;
    return MHD_YES;
  }
  if (*count > 0) {
    *count = 0;
    return MHD_YES;
  }
  return MHD_queue_response(connection, 200, (struct MHD_Response *)context);
}

static inline struct MHD_Daemon *_Nullable cmhd_bare_start(unsigned int threads,
                                                           struct MHD_Response *_Nonnull response) {
  union cmhd_address address;
  if (!cmhd_read_address("127.0.0.1", 0, &address)) return NULL;
  return MHD_start_daemon(MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_TURBO, 0, NULL, NULL,
                          cmhd_bare_answer, response, MHD_OPTION_SOCK_ADDR, &address.any,
                          MHD_OPTION_THREAD_POOL_SIZE, threads, MHD_OPTION_CONNECTION_LIMIT, threads * 120u,
                          MHD_OPTION_LISTEN_BACKLOG_SIZE, 1024u, MHD_OPTION_END);
}
#endif
