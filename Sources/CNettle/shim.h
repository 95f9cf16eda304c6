#include <nettle/sha1.h>
#include <nettle/sha2.h>
#include <nettle/version.h>

// Nettle 4 no longer wants to be told how long a digest is to be.
#if NETTLE_VERSION_MAJOR < 4
#define NETTLE_LENGTH(length) length,
#else
#define NETTLE_LENGTH(length)
#endif

/// Writes the 32 bytes of a SHA-256 digest.
static inline void cnettle_sha256(size_t count, const uint8_t *bytes, uint8_t *digest) {
  struct sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, count, bytes);
  sha256_digest(&context, NETTLE_LENGTH(SHA256_DIGEST_SIZE) digest);
}

/// Writes the 20 bytes of a SHA-1 digest.
static inline void cnettle_sha1(size_t count, const uint8_t *bytes, uint8_t *digest) {
  struct sha1_ctx context;
  sha1_init(&context);
  sha1_update(&context, count, bytes);
  sha1_digest(&context, NETTLE_LENGTH(SHA1_DIGEST_SIZE) digest);
}
