#include "document/zip_writer.h"

#include <zlib.h>

#include <limits>

#include "base/error.h"

namespace gongyi::document {
namespace {

/// The pictures of codes and the text of forms gain next to nothing from a higher one.
constexpr int kLevel = 3;
constexpr int kRawDeflate = -MAX_WBITS;  // without zlib's own head and sum
constexpr int kMemory = 9;
constexpr std::size_t kRoom = std::size_t{1} << 16;
constexpr std::size_t kPiece = std::size_t{1} << 30;  // zlib counts in 32 bits

constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint64_t kMostParts = std::numeric_limits<std::uint16_t>::max();
constexpr std::uint32_t kLocal = 0x04034b50, kCentral = 0x02014b50, kEnd = 0x06054b50;
constexpr std::uint16_t kVersion = 20, kUtf8Names = 1U << 11;
/// 1 January 1980, the first day a zip archive can name: every entry's time.
constexpr std::uint16_t kTime = 0, kDate = (0 << 9) | (1 << 5) | 1;

[[noreturn]] void fail(const char* what) { throw Failure(Message("TPL044", {Text(what)})); }

void put16(std::string& out, std::uint64_t value) {
  out += static_cast<char>(value & 0xFF);
  out += static_cast<char>(value >> 8 & 0xFF);
}
void put32(std::string& out, std::uint64_t value) {
  put16(out, value & 0xFFFF);
  put16(out, value >> 16);
}

/// What the local and the central header have in common.
void put_description(std::string& out, const Packed& part) {
  put16(out, kVersion);
  put16(out, kUtf8Names);
  put16(out, part.stored ? 0 : Z_DEFLATED);
  put16(out, kTime);
  put16(out, kDate);
  put32(out, part.crc);
  put32(out, part.data.size());
  put32(out, part.size);
  put16(out, part.name.size());
  put16(out, 0);  // no extra fields
}

}  // namespace

struct Packer::Stream {
  z_stream z{};
  std::string room;

  Stream() : room(kRoom, '\0') {
    if (deflateInit2(&z, kLevel, Z_DEFLATED, kRawDeflate, kMemory, Z_DEFAULT_STRATEGY) != Z_OK)
      fail("zlib");
  }
  ~Stream() { deflateEnd(&z); }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  void run(std::string_view bytes, int flush, std::string& out) {
    // zlib's field is not const, but it only reads.
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    z.avail_in = static_cast<uInt>(bytes.size());
    do {
      z.next_out = reinterpret_cast<Bytef*>(room.data());
      z.avail_out = static_cast<uInt>(room.size());
      if (deflate(&z, flush) == Z_STREAM_ERROR) fail("zlib");
      out.append(room.data(), room.size() - z.avail_out);
    } while (z.avail_out == 0);
  }
};

Packer::Packer(bool stored) {
  if (!stored) stream_ = std::make_unique<Stream>();
  made_.stored = stored;
}
Packer::~Packer() = default;

void Packer::add(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto piece = bytes.substr(0, kPiece);
    bytes.remove_prefix(piece.size());
    const auto* data = reinterpret_cast<const Bytef*>(piece.data());
    made_.crc = static_cast<std::uint32_t>(crc32(made_.crc, data, static_cast<uInt>(piece.size())));
    made_.size += piece.size();
    if (stream_)
      stream_->run(piece, Z_NO_FLUSH, made_.data);
    else
      made_.data += piece;
  }
}

Packed Packer::finish(std::string name) {
  if (stream_) {
    stream_->run({}, Z_FINISH, made_.data);
    deflateReset(&stream_->z);
  }
  made_.name = std::move(name);
  Packed done = std::move(made_);
  made_ = Packed();
  made_.stored = done.stored;
  return done;
}

Packed packed(std::string name, std::string_view bytes, bool stored) {
  Packer packer(stored);
  packer.add(bytes);
  return packer.finish(std::move(name));
}

void ZipWriter::add(const Packed& part) {
  const std::uint64_t at = out_.size();
  if (part.size > kMost || at + part.data.size() > kMost || ++count_ > kMostParts) fail("4 GiB");
  put32(out_, kLocal);
  put_description(out_, part);
  out_.append(part.name).append(part.data);
  put32(directory_, kCentral);
  put16(directory_, kVersion);
  put_description(directory_, part);
  put16(directory_, 0);  // no comment
  put16(directory_, 0);  // first disk
  put16(directory_, 0);  // inner attributes
  put32(directory_, 0);  // outer attributes
  put32(directory_, at);
  directory_ += part.name;
}

std::string ZipWriter::finish() {
  const std::uint64_t at = out_.size();
  if (at + directory_.size() > kMost) fail("4 GiB");
  out_ += directory_;
  put32(out_, kEnd);
  put16(out_, 0);  // this disk
  put16(out_, 0);  // disk of the directory
  put16(out_, count_);
  put16(out_, count_);
  put32(out_, directory_.size());
  put32(out_, at);
  put16(out_, 0);  // no comment
  directory_.clear();
  count_ = 0;
  return std::move(out_);
}

}  // namespace gongyi::document
