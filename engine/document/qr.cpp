#include "document/qr.h"

#include <png.h>
#include <qrencode.h>

#include <memory>
#include <vector>

namespace gongyi::document {
namespace {

constexpr int kQuietZone = 4;  // modules, as the standard asks
constexpr int kLevel = 3;      // of deflate
constexpr int kPixels = 6;     // a module: sharp at 300 dpi in the usual 25 mm

struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

/// One bit a pixel, white as 1, the rows of one module alike.
std::vector<png_byte> row_of(const QRcode& code, int module_row) {
  const auto side = static_cast<std::size_t>(code.width + 2 * kQuietZone) * kPixels;
  std::vector<png_byte> row((side + 7) / 8, 0xFF);
  if (module_row < 0 || module_row >= code.width) return row;
  for (int x = 0; x < code.width; ++x) {
    if ((code.data[module_row * code.width + x] & 1) == 0) continue;
    for (int p = 0; p < kPixels; ++p) {
      const auto at =
          static_cast<std::size_t>(x + kQuietZone) * kPixels + static_cast<std::size_t>(p);
      row[at / 8] &= static_cast<png_byte>(~(0x80U >> at % 8));
    }
  }
  return row;
}

struct Writer {
  png_structp png = nullptr;
  png_infop info = nullptr;
  ~Writer() { png_destroy_write_struct(&png, &info); }
};

void append(png_structp png, png_bytep data, png_size_t size) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<char*>(data), size);
}

}  // namespace

std::optional<std::string> qr_png(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const auto* data = reinterpret_cast<const unsigned char*>(text.data());
  const std::unique_ptr<QRcode, FreeCode> code(
      QRcode_encodeData(static_cast<int>(text.size()), data, 0, QR_ECLEVEL_M));
  if (!code) return std::nullopt;

  std::string out;
  Writer writer;
  // libpng's own handlers end the program; it can only fail here for want of memory.
  writer.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  if (writer.png != nullptr) writer.info = png_create_info_struct(writer.png);
  if (writer.info == nullptr) return std::nullopt;
  const auto side = static_cast<png_uint_32>((code->width + 2 * kQuietZone) * kPixels);
  png_set_write_fn(writer.png, &out, append, nullptr);
  png_set_IHDR(writer.png, writer.info, side, side, 1, PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_BASE, PNG_FILTER_TYPE_BASE);
  // Rows repeat as they are, so filters only cost time.
  png_set_filter(writer.png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_compression_level(writer.png, kLevel);
  png_write_info(writer.png, writer.info);
  for (int module = -kQuietZone; module < code->width + kQuietZone; ++module) {
    const auto row = row_of(*code, module);
    for (int p = 0; p < kPixels; ++p) png_write_row(writer.png, row.data());
  }
  png_write_end(writer.png, nullptr);
  return out;
}

}  // namespace gongyi::document
