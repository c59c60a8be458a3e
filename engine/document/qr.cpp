#include "document/qr.h"

#include <png.h>
#include <qrencode.h>

#include <memory>
#include <vector>

namespace gongyi::document {
namespace {

constexpr int kQuietZone = 4;  // modules, as the standard asks
constexpr int kPixels = 6;     // a module: sharp at 300 dpi in the usual 25 mm

struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

/// Eight-bit grey pixels of the square.
std::vector<png_byte> pixels_of(const QRcode& code) {
  const int side = (code.width + 2 * kQuietZone) * kPixels;
  std::vector<png_byte> pixels(static_cast<std::size_t>(side) * static_cast<std::size_t>(side),
                               255);
  for (int y = 0; y < code.width * kPixels; ++y) {
    for (int x = 0; x < code.width * kPixels; ++x) {
      const int module = y / kPixels * code.width + x / kPixels;
      if ((code.data[module] & 1) == 0) continue;
      const int at = (y + kQuietZone * kPixels) * side + x + kQuietZone * kPixels;
      pixels[static_cast<std::size_t>(at)] = 0;
    }
  }
  return pixels;
}

}  // namespace

std::optional<std::string> qr_png(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const auto* data = reinterpret_cast<const unsigned char*>(text.data());
  const std::unique_ptr<QRcode, FreeCode> code(
      QRcode_encodeData(static_cast<int>(text.size()), data, 0, QR_ECLEVEL_M));
  if (!code) return std::nullopt;

  const auto pixels = pixels_of(*code);
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = image.height = static_cast<png_uint_32>((code->width + 2 * kQuietZone) * kPixels);
  image.format = PNG_FORMAT_GRAY;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::string png(size, '\0');
  const int written =
      png_image_write_to_memory(&image, png.data(), &size, 0, pixels.data(), 0, nullptr);
  if (written == 0) return std::nullopt;
  // A copy, since the room taken for the worst case is fifty times as much.
  return png.substr(0, size);
}

}  // namespace gongyi::document
