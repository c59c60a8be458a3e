// Two leaves under one stored value could not be told apart after a restart.
#include "machine/leaf_table.h"

struct First;
struct Second;

#ifdef GONGYI_WRONG
constexpr int kSecond = 1;
#else
constexpr int kSecond = 2;
#endif

using Leaves = gongyi::machine::LeafTable<int, gongyi::machine::Leaf<First, 1>,
                                          gongyi::machine::Leaf<Second, kSecond>>;

int main() { return static_cast<int>(sizeof(Leaves)) - 1; }
