#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    // Opening an office.
    {"S001",
     "“{0}”不是工作台：里面没有数据库文件 {1}。请检查路径，或先用 gongyi office init 新建工作台。",
     "“{0}” is not an office: it holds no database file {1}. Check the path, or create an office "
     "with gongyi office init first."},
    {"S002",
     "数据库 {0} 由更新的程序写成（数据格式第 {1} 版），本程序只认识到第 {2} 版，为免损坏没有打开。"
     "请换用写入该数据库的新版程序。",
     "Database {0} was written by a newer program (data format {1}); this program knows formats up "
     "to {2} and has left it untouched. Use the newer program."},
    {"S003",
     "文件 {0} 不是本程序的数据库（或已损坏），没有打开，也没有改动。请检查路径，或从备份恢复。",
     "File {0} is not a database of this program (or is damaged); it was neither opened nor "
     "changed. Check the path, or restore a backup."},
    {"S004", "“{0}”里已经有工作台，没有覆盖。请换一个目录，或直接使用现有的工作台。",
     "There is an office in “{0}” already; it was not overwritten. Choose another directory, or "
     "use "
     "the office that is there."},
    {"S005", "目录“{0}”不能新建或写入。请检查上级目录是否存在、是否有写入权限、磁盘是否已满。",
     "Directory “{0}” cannot be created or written. Check that the parent directory exists, that "
     "you may write to it and that the disk is not full."},
    {"S006",
     "升级数据库前要先留一份副本，但副本 {0} 写不出来，因此没有升级。请检查磁盘空间和权限。",
     "A copy must be kept before the database is upgraded, but the copy {0} cannot be written; "
     "nothing was upgraded. Check disk space and permissions."},
    {"S007",
     "备份文件 {0} "
     "写不出来：它已经存在（不会覆盖），或没有写入权限，或磁盘已满。请换一个文件名或位置。",
     "The backup {0} cannot be written: it exists already (nothing is overwritten), or you may not "
     "write there, or the disk is full. Choose another name or place."},
    // Working with it.
    {"S010", "另一个程序正在写入数据库，等待超时，本次操作没有保存。请稍后再试。",
     "Another program is writing to the database and waiting took too long; nothing was saved. Try "
     "again shortly."},
    {"S011", "数据库写入失败（磁盘已满、被拔出或只读），本次操作没有保存。请检查磁盘后再试。",
     "Writing to the database failed (disk full, removed or read-only); nothing was saved. Check "
     "the disk and try again."},
    {"S017",
     "工作台目录 {0} "
     "是只读的（只读的磁盘，或当前用户没有写的权限），打不开。请把整个目录复制到可以写的地方，"
     "再用 --office 指定；或请管理员开通写的权限。",
     "The office directory {0} is read-only (the disk is, or you may not write there) and cannot "
     "be opened. Copy the whole directory to a place you can write to and name it with --office, "
     "or ask for permission to write."},
    {"S012",
     "数据库读写出错（错误号 {0}），本次操作没有保存。请先备份工作台目录，再运行 gongyi verify "
     "检查。",
     "The database failed (error number {0}); nothing was saved. Back up the office directory, "
     "then "
     "run gongyi verify."},
    {"S013",
     "案卷 {0} 的第 {1} 条记录不能读取，办理记录可能已损坏。请运行 gongyi verify "
     "查看，或从备份恢复。",
     "Entry {1} of {0} cannot be read; the journal may be damaged. Run gongyi verify, or restore a "
     "backup."},
    // The key of the office.
    {"S020",
     "找不到主密钥文件 "
     "{0}。没有它就读不出已加密的个人信息；请把当初随工作台保存的密钥文件放回原处。",
     "The master key file {0} is missing. Sealed personal data cannot be read without it; put the "
     "key file kept with the office back in its place."},
    {"S021", "主密钥文件 {0} 不完整或被改动过，没有使用。请用备份的密钥文件换回。",
     "The master key file {0} is incomplete or was changed; it was not used. Replace it by the key "
     "file of your backup."},
    {"S022", "主密钥文件 {0} 已经存在。密钥从不覆盖，否则已加密的个人信息将永远读不出来。",
     "The master key file {0} exists already. A key is never overwritten: sealed personal data "
     "would be lost for ever."},
    {"S023", "主密钥文件 {0} 不能读写。请检查文件权限和磁盘。",
     "The master key file {0} cannot be read or written. Check its permissions and the disk."},
    {"S024",
     "主密钥文件 {0} 不是这个工作台的密钥（工作台的密钥指纹为 {1}，文件为 "
     "{2}）。请换回正确的文件。",
     "The master key file {0} belongs to another office (this office's key has fingerprint {1}, "
     "the "
     "file's is {2}). Put the right file back."},
    {"S025", "编号 {0} 的加密内容打不开：内容被改动过，或密钥不对。请从备份恢复。",
     "The sealed content {0} does not open: it was changed, or the key is wrong. Restore a "
     "backup."},
    // What a check of the whole store finds.
    {"S030", "{0} 的第 {1} 条记录之前有缺号：有记录被删去。请与备份核对。",
     "Before entry {1} of {0} a number is missing: an entry was removed. Compare with a backup."},
    {"S031", "{0} 的第 {1} 条记录与它的校验值不符：内容被改动过。请与备份核对。",
     "Entry {1} of {0} does not match its hash: it was changed. Compare with a backup."},
    {"S032", "{0} 的第 {1} 条记录接不上前一条：前面的记录被换过。请与备份核对。",
     "Entry {1} of {0} does not follow from the one before: an earlier entry was replaced. Compare "
     "with a backup."},
    {"S033",
     "{0} 的末尾与登记的末条不符（现有末条为第 {1} 条）：末尾的记录被删去或添加过。请与备份核对。",
     "The end of {0} is not the one registered (last entry found: {1}): entries at the end were "
     "removed or added. Compare with a backup."},
    {"S034",
     "{0} 的记录（至第 {1} "
     "条）前后一致，但不是用本工作台的主密钥登记的：整本记录可能被重写。请与备份核对。",
     "The entries of {0} (up to {1}) agree with each other but were not registered with this "
     "office's master key: the whole journal may have been rewritten. Compare with a backup."},
    {"S035", "个人信息记录 {0} 与它的承诺值不符：内容被换过。请与备份核对。",
     "The personal record {0} does not match its commitment: it was replaced. Compare with a "
     "backup."},
    {"S036", "文件 {0} 的内容与它的摘要不符：内容被改动过。请与备份核对。",
     "The file {0} does not match its digest: it was changed. Compare with a backup."},
    {"S037", "存档的文本“{0}”（程序或法规）被改动过。请与备份核对。",
     "The stored text “{0}” (procedure or law) was changed. Compare with a backup."},
    {"S038", "数据库文件内部结构有损坏。请先复制工作台目录，再从备份恢复。",
     "The database file is damaged inside. Copy the office directory first, then restore a "
     "backup."},
    {"S039", "指令 {0} 的登记与 {1} 的办理记录不符：登记被改动过。请与备份核对。",
     "What is registered of order {0} is not what the entries of {1} say: it was changed. Compare "
     "with a backup."},
    {"S040", "工作台的设置被改动过（名称、地区或密钥指纹）。请与备份核对。",
     "The settings of the office were changed (name, place or fingerprint of the key). Compare "
     "with a backup."},
    {"S041", "{0} 的快照不是本程序写的，没有使用。请运行 gongyi office rebuild 重做。",
     "The snapshot of {0} was not written by this program and is not used. Run gongyi office "
     "rebuild to make it anew."},
};

}  // namespace

std::span<const MessageRow> store() { return kRows; }

}  // namespace gongyi::catalogue
