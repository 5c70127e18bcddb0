// libcrypto of OpenSSL 3: what Swift needs of it, one call each.
#ifndef ABBRACCIO_CCRYPTO_H
#define ABBRACCIO_CCRYPTO_H
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/rand.h>
#include <stddef.h>

_Static_assert(OPENSSL_VERSION_NUMBER >= 0x30000000L, "OpenSSL 3");

enum { ccrypto_nonce_length = 12, ccrypto_tag_length = 16 };

// OpenSSL 3 looks an algorithm up by its name whenever it is used, which takes longer than a short
// text: so they are looked up once. Never freed.
static inline EVP_MD *_Nullable ccrypto_fetch_digest(void) {
  return EVP_MD_fetch(NULL, "SHA2-256", NULL);
}
static inline EVP_CIPHER *_Nullable ccrypto_fetch_cipher(void) {
  return EVP_CIPHER_fetch(NULL, "AES-256-GCM", NULL);
}

// SHA-256 into 32 bytes; 1 on success.
static inline int ccrypto_sha256(const EVP_MD *_Nonnull digest, const unsigned char *_Nullable text,
                                 size_t length, unsigned char *_Nonnull code) {
  return EVP_Digest(text, length, code, NULL, digest, NULL);
}

// HMAC-SHA256 (RFC 2104) with a key, ready to be copied for each text; null where it fails.
static inline EVP_MAC_CTX *_Nullable ccrypto_hmac_start(const unsigned char *_Nullable key,
                                                        size_t length) {
  OSSL_PARAM parameters[2] = {
      OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, (char *)"SHA2-256", 0),
      OSSL_PARAM_construct_end()};
  EVP_MAC *mac = EVP_MAC_fetch(NULL, "HMAC", NULL);
  EVP_MAC_CTX *state = mac == NULL ? NULL : EVP_MAC_CTX_new(mac);
  EVP_MAC_free(mac);
  // A null key would mean the one before.
  const unsigned char *bytes = key == NULL ? (const unsigned char *)"" : key;
  if (state != NULL && EVP_MAC_init(state, bytes, length, parameters) == 1) return state;
  EVP_MAC_CTX_free(state);
  return NULL;
}

// The code of a text, 32 bytes; 1 on success. `ready` stays as it is, so that threads may share it.
static inline int ccrypto_hmac(const EVP_MAC_CTX *_Nonnull ready,
                               const unsigned char *_Nullable text, size_t length,
                               unsigned char *_Nonnull code) {
  EVP_MAC_CTX *state = EVP_MAC_CTX_dup(ready);
  size_t written = 0;
  int is_done = state != NULL && (length == 0 || EVP_MAC_update(state, text, length) == 1) &&
                EVP_MAC_final(state, code, &written, 32) == 1;
  EVP_MAC_CTX_free(state);
  return is_done;
}

// The same with a state that only one thread has: it begins anew, so nothing is copied.
static inline int ccrypto_hmac_again(EVP_MAC_CTX *_Nonnull state,
                                     const unsigned char *_Nullable text, size_t length,
                                     unsigned char *_Nonnull code) {
  size_t written = 0;
  return EVP_MAC_init(state, NULL, 0, NULL) == 1 &&
         (length == 0 || EVP_MAC_update(state, text, length) == 1) &&
         EVP_MAC_final(state, code, &written, 32) == 1;
}

// A state of AES-256-GCM with its key, to seal (1) or to open (0) one text after the other: to make
// one takes longer than to seal a short text. Null where it fails.
static inline EVP_CIPHER_CTX *_Nullable ccrypto_cipher_start(const EVP_CIPHER *_Nonnull cipher,
                                                             const unsigned char *_Nonnull key,
                                                             int seals) {
  EVP_CIPHER_CTX *state = EVP_CIPHER_CTX_new();
  if (state != NULL && EVP_CipherInit_ex(state, cipher, NULL, key, NULL, seals) == 1) return state;
  EVP_CIPHER_CTX_free(state);
  return NULL;
}

// AES-256-GCM (NIST SP 800-38D): text to cipher text of the same length and a tag; 1 on success.
static inline int ccrypto_seal(EVP_CIPHER_CTX *_Nonnull state,
                               const unsigned char *_Nonnull nonce,
                               const unsigned char *_Nullable context, int context_length,
                               const unsigned char *_Nullable text, int length,
                               unsigned char *_Nullable sealed, unsigned char *_Nonnull tag) {
  int written = 0, rest = 0;
  return EVP_EncryptInit_ex(state, NULL, NULL, NULL, nonce) == 1 &&
         EVP_EncryptUpdate(state, NULL, &written, context, context_length) == 1 &&
         EVP_EncryptUpdate(state, sealed, &written, text, length) == 1 &&
         EVP_EncryptFinal_ex(state, tag, &rest) == 1 &&
         EVP_CIPHER_CTX_ctrl(state, EVP_CTRL_GCM_GET_TAG, ccrypto_tag_length, tag) == 1;
}

// The way back; 0 where key, context, text or tag are not those of the sealing.
static inline int ccrypto_open(EVP_CIPHER_CTX *_Nonnull state,
                               const unsigned char *_Nonnull nonce,
                               const unsigned char *_Nullable context, int context_length,
                               const unsigned char *_Nullable sealed, int length,
                               const unsigned char *_Nonnull tag, unsigned char *_Nullable text) {
  unsigned char final[16];
  int written = 0, rest = 0;
  return EVP_DecryptInit_ex(state, NULL, NULL, NULL, nonce) == 1 &&
         EVP_DecryptUpdate(state, NULL, &written, context, context_length) == 1 &&
         EVP_DecryptUpdate(state, text, &written, sealed, length) == 1 &&
         EVP_CIPHER_CTX_ctrl(state, EVP_CTRL_GCM_SET_TAG, ccrypto_tag_length, (void *)tag) == 1 &&
         EVP_DecryptFinal_ex(state, final, &rest) == 1;
}
#endif
