#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "security/key.h"

namespace gongyi::security {

/// The office's master key (工作台主密钥). It lies in a file of its own beside the database, so
/// that a copy of the database alone shows nobody's name; it wraps the random key of each person or
/// record. Destroying a wrapped key is how personal data is erased.
class Keyring {
 public:
  /// Writes a new random key, readable by the owner of the file only. Failure S022 when the file
  /// exists already: a key is never overwritten. Failure S023 when it cannot be written.
  [[nodiscard]] static Keyring create(const std::filesystem::path& file);
  /// Failure S020 when there is no such file, S021 when it is no whole key, S023 when unreadable.
  [[nodiscard]] static Keyring load(const std::filesystem::path& file);
  /// A key that is nowhere on disk, for tests and dry runs.
  [[nodiscard]] static Keyring in_memory();

  [[nodiscard]] std::string fingerprint() const { return master_.fingerprint(); }

  /// The key of `record`, to be kept beside the sealed bytes. It opens for that record only.
  [[nodiscard]] std::string wrap(const Key& key, std::string_view record) const;
  /// Nothing when it was wrapped by another master key, for another record, or changed.
  [[nodiscard]] std::optional<Key> unwrap(std::string_view wrapped, std::string_view record) const;

  /// A mark only the holder of the master key can make, in hex: a chain that was rewritten and
  /// hashed anew by somebody with the database alone does not carry it.
  [[nodiscard]] std::string mark(std::string_view text) const;

 private:
  explicit Keyring(Key master) : master_(std::move(master)) {}
  Key master_;
};

/// Whether others on the machine may read the file (worth a warning by `doctor`).
[[nodiscard]] bool readable_by_others(const std::filesystem::path& key_file);

}  // namespace gongyi::security
