// libcrypto of OpenSSL 3: what Swift needs of it, one call each.
#ifndef ABBRACCIO_CCRYPTO_H
#define ABBRACCIO_CCRYPTO_H
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <stddef.h>

_Static_assert(OPENSSL_VERSION_NUMBER >= 0x30000000L, "OpenSSL 3");

enum { ccrypto_nonce_length = 12, ccrypto_tag_length = 16 };

// HMAC-SHA256 (RFC 2104) into 32 bytes; 1 on success.
static inline int ccrypto_hmac(const unsigned char *_Nullable key, size_t key_length,
                               const unsigned char *_Nullable text, size_t length,
                               unsigned char *_Nonnull code) {
  unsigned int written = 0;
  return HMAC(EVP_sha256(), key, (int)key_length, text, length, code, &written) != NULL;
}

// AES-256-GCM (NIST SP 800-38D): text to cipher text of the same length and a tag; 1 on success.
static inline int ccrypto_seal(const unsigned char *_Nonnull key,
                               const unsigned char *_Nonnull nonce,
                               const unsigned char *_Nullable context, int context_length,
                               const unsigned char *_Nullable text, int length,
                               unsigned char *_Nullable sealed, unsigned char *_Nonnull tag) {
  EVP_CIPHER_CTX *state = EVP_CIPHER_CTX_new();
  int written = 0, rest = 0;
  int is_done = state != NULL &&
                EVP_EncryptInit_ex(state, EVP_aes_256_gcm(), NULL, key, nonce) == 1 &&
                EVP_EncryptUpdate(state, NULL, &written, context, context_length) == 1 &&
                EVP_EncryptUpdate(state, sealed, &written, text, length) == 1 &&
                EVP_EncryptFinal_ex(state, tag, &rest) == 1 &&
                EVP_CIPHER_CTX_ctrl(state, EVP_CTRL_GCM_GET_TAG, ccrypto_tag_length, tag) == 1;
  EVP_CIPHER_CTX_free(state);
  return is_done;
}

// The way back; 0 where key, context, text or tag are not those of the sealing.
static inline int ccrypto_open(const unsigned char *_Nonnull key,
                               const unsigned char *_Nonnull nonce,
                               const unsigned char *_Nullable context, int context_length,
                               const unsigned char *_Nullable sealed, int length,
                               const unsigned char *_Nonnull tag, unsigned char *_Nullable text) {
  EVP_CIPHER_CTX *state = EVP_CIPHER_CTX_new();
  unsigned char final[16];
  int written = 0, rest = 0;
  int is_done = state != NULL &&
                EVP_DecryptInit_ex(state, EVP_aes_256_gcm(), NULL, key, nonce) == 1 &&
                EVP_DecryptUpdate(state, NULL, &written, context, context_length) == 1 &&
                EVP_DecryptUpdate(state, text, &written, sealed, length) == 1 &&
                EVP_CIPHER_CTX_ctrl(state, EVP_CTRL_GCM_SET_TAG, ccrypto_tag_length,
                                    (void *)tag) == 1 &&
                EVP_DecryptFinal_ex(state, final, &rest) == 1;
  EVP_CIPHER_CTX_free(state);
  return is_done;
}
#endif
