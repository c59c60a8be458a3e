#pragma once
#include <cstddef>
#include <cstdint>

/// How large a table may be. The numbers are Excel's own where it has one; the others keep a file
/// made to hurt (zip bomb, one long text referred to a million times) from filling the memory.
namespace gongyi::exchange::limits {

inline constexpr std::uint64_t kUnpackedBytes = 256ULL << 20;
inline constexpr std::size_t kArchiveEntries = 10'000;
inline constexpr std::uint32_t kRows = 1'048'576;
inline constexpr std::uint32_t kColumns = 1'000;
inline constexpr std::size_t kCells = 8'000'000;
inline constexpr std::size_t kTextBytes = 256U << 20;
inline constexpr std::size_t kElementBytes = 8U << 20;  ///< one row or one shared string as XML

}  // namespace gongyi::exchange::limits
