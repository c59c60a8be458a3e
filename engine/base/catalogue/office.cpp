#include "base/catalogue/catalogue.h"

namespace gongyi::catalogue {
namespace {

constexpr MessageRow kRows[] = {
    {"SV220", "没有编号为“{0}”的小区（用 estate list 查看）",
     "there is no estate '{0}' (see estate list)"},
    {"SV221", "小区须有名称", "an estate needs a name"},
    {"SV222", "没有地区“{0}”；可用：{1}", "there is no jurisdiction '{0}'; known: {1}"},
    {"SV223", "总建筑面积“{0}”应为最多两位小数的数",
     "gross area '{0}' must be a number with at most two decimals"},
    {"SV224", "小区编号“{0}”已被使用", "estate id '{0}' is taken"},
    {"SV230", "没有编号为“{0}”的案卷（用 case list 查看）",
     "there is no case '{0}' (see case list)"},
    {"SV231", "案卷“{0}”所依据的程序文本无法读取：{1}",
     "the procedure text case '{0}' is pinned to cannot be read: {1}"},
    {"SV232", "案卷“{0}”刚刚被他人更新，请查看后重试",
     "case '{0}' was changed by somebody else just now; look and try again"},
    {"SV241", "数据词汇表中没有“{0}”", "'{0}' is not in the vocabulary"},
    {"SV242", "人员没有“{0}”这一项", "a person has no '{0}'"},
    {"SV243", "缺少姓名", "the name is missing"},
    {"SV244", "数据词汇表中没有“{0}”，是否为“{1}”？",
     "'{0}' is not in the vocabulary; did you mean '{1}'?"},
    {"SV250", "表格是空的", "the table is empty"},
    {"SV251", "不认识的列名“{0}”", "unknown column '{0}'"},
    {"SV252", "既没有票号也没有房号", "neither ballot number nor unit is given"},
    {"SV260", "没有文书“{0}”", "there is no document '{0}'"},
    {"SV261", "文书 {0} 在环节“{1}”开始办理后才能生成",
     "document {0} can be made once step '{1}' has begun"},
    {"SV262", "文书 {0} 没有{1}", "document {0} has no {1} edition"},
    {"SV263", "文书 {0} 属于程序中没有的环节", "document {0} belongs to no step of this procedure"},
    {"SV264", "没有可以生成文书 {0} 的对象（如业主、候选人、选票、异议）",
     "there is nobody to make document {0} for (owner, candidate, ballot, objection)"},
    {"SV265", "公示版", "posting"},
    {"SV266", "存档版", "archive"},
    {"SV267", "合并打印", "merged"},
    {"SV280", "交付的专有部分面积达到法定比例", "the delivered area reached the legal share"},
    {"SV281", "交付的业主户数达到法定比例", "the delivered owners reached the legal share"},
    {"SV282", "自首套交付起已满法定年限，且交付业主户数达到法定比例",
     "the legal years since the first delivery passed and the delivered owners reached the legal "
     "share"},
    {"SV283", "符合", "eligible"},
    {"SV284", "不符合", "not eligible"},
    {"SV285", "待认定", "not decided"},
    {"SV286", "异议成立", "upheld"},
    {"SV287", "异议不成立", "dismissed"},
    {"SV288", "车位{0}个，不计入人数和面积", "{0} parking spaces, not counted"},
    {"SV289", "没有单列的车位", "no separate parking spaces"},
    {"SV290", "—", "—"},
    {"SV29.in-person", "当面送达", "by hand"},
    {"SV29.mail", "邮寄", "by post"},
    {"SV29.announcement", "公告", "announced"},
    {"SV29.electronic", "电子推送", "electronic"},
    {"SV29.stub", "投放并留存根", "left with a stub"},
    {"SV30.over-vote", "选人超过席位", "more choices than seats"},
    {"SV30.unsigned", "未签名", "unsigned"},
    {"SV30.illegible", "无法辨认", "illegible"},
    {"SV30.not-found", "查无此人", "not found"},
    {"SV30.altered", "涂改", "altered"},
    {"SV310", "共{0}个，计1人，合计{1}㎡", "{0} units, one head, {1} m2 together"},
    {"SV311", "与{0}合并计算", "counted with {0}"},
    {"SV312", "{0}：计票的专有部分{1}个，面积{2}㎡", "{0}: {1} units counted, {2} m2"},
    {"SV313", "{0}等{1}个专有部分，明细见业主身份、人数及专有部分面积公告",
     "{0} and others, {1} units; see the notice of owners, heads and areas"},
    {"SV30.copy", "复印件", "a copy"},
    {"SV270", "没有名为“{0}”的程序", "there is no procedure '{0}'"},
};

}  // namespace

std::span<const MessageRow> office() { return kRows; }

}  // namespace gongyi::catalogue
