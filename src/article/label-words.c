#include "label-words.h"

#include <string.h>

#include "parse-chars.h"

struct class
{
    const char *word;
    enum word class;
};

static const struct class classes[] = {
    {"主持人", WORD_HOST},         {"主持", WORD_HOST},         {"主持者", WORD_HOST},
    {"记者", WORD_HOST},           {"記者", WORD_HOST},         {"主持人问", WORD_HOST},
    {"采访者", WORD_HOST},         {"採訪者", WORD_HOST},       {"采访人", WORD_HOST},
    {"访谈者", WORD_HOST},         {"访谈人", WORD_HOST},       {"提问者", WORD_HOST},
    {"提问人", WORD_HOST},         {"主播", WORD_HOST},         {"主笔", WORD_HOST},
    {"司会", WORD_HOST},           {"司会者", WORD_HOST},       {"聞き手", WORD_HOST},
    {"インタビュアー", WORD_HOST}, {"host", WORD_HOST},         {"interviewer", WORD_HOST},
    {"moderator", WORD_HOST},      {"reporter", WORD_HOST},     {"presenter", WORD_HOST},
    {"anchor", WORD_HOST},         {"진행자", WORD_HOST},       {"사회자", WORD_HOST},
    {"기자", WORD_HOST},           {"观众提问", WORD_HOST},     {"现场提问", WORD_HOST},
    {"嘉宾", WORD_GUEST},          {"受访者", WORD_GUEST},      {"受访人", WORD_GUEST},
    {"被采访者", WORD_GUEST},      {"被访者", WORD_GUEST},      {"guest", WORD_GUEST},
    {"interviewee", WORD_GUEST},   {"ゲスト", WORD_GUEST},      {"게스트", WORD_GUEST},
    {"q", WORD_QUESTION},          {"问", WORD_QUESTION},       {"問", WORD_QUESTION},
    {"提问", WORD_QUESTION},       {"提問", WORD_QUESTION},     {"问题", WORD_QUESTION},
    {"問題", WORD_QUESTION},       {"質問", WORD_QUESTION},     {"질문", WORD_QUESTION},
    {"문", WORD_QUESTION},         {"question", WORD_QUESTION}, {"ques", WORD_QUESTION},
    {"记者问", WORD_QUESTION},     {"a", WORD_ANSWER},          {"答", WORD_ANSWER},
    {"回答", WORD_ANSWER},         {"答复", WORD_ANSWER},       {"答え", WORD_ANSWER},
    {"답변", WORD_ANSWER},         {"답", WORD_ANSWER},         {"answer", WORD_ANSWER},
    {"ans", WORD_ANSWER},          {"旁白", WORD_NARRATOR},     {"配音", WORD_NARRATOR},
    {"画外音", WORD_NARRATOR},     {"众人", WORD_NARRATOR},     {"众", WORD_NARRATOR},
    {"全体", WORD_NARRATOR},       {"一同", WORD_NARRATOR},     {"全員", WORD_NARRATOR},
    {"全员", WORD_NARRATOR},       {"大家", WORD_NARRATOR},     {"观众", WORD_NARRATOR},
    {"听众", WORD_NARRATOR},       {"网友", WORD_NARRATOR},     {"读者", WORD_NARRATOR},
    {"all", WORD_NARRATOR},        {"audience", WORD_NARRATOR}, {"narrator", WORD_NARRATOR},
    {"voiceover", WORD_NARRATOR},  {"both", WORD_NARRATOR},
};

// Labels of fields, notes and credits.
static const char *const fields[] = {
    "内容导读",
    "导读",
    "导语",
    "引言",
    "前言",
    "编者按",
    "编者注",
    "按语",
    "摘要",
    "要点",
    "核心要点",
    "关键点",
    "看点",
    "亮点",
    "概要",
    "提要",
    "目录",
    "参考文献",
    "参考资料",
    "参考",
    "注",
    "注释",
    "注意",
    "注意事项",
    "备注",
    "附",
    "附录",
    "附注",
    "译注",
    "译者注",
    "时间",
    "地点",
    "日期",
    "主题",
    "题目",
    "标题",
    "来源",
    "出处",
    "原文",
    "原文链接",
    "链接",
    "作者",
    "译者",
    "编译",
    "编辑",
    "责编",
    "责任编辑",
    "校对",
    "审校",
    "翻译",
    "整理",
    "文",
    "图",
    "图片",
    "图源",
    "摄影",
    "排版",
    "设计",
    "策划",
    "出品",
    "监制",
    "剪辑",
    "运营",
    "制作",
    "联系方式",
    "联系人",
    "邮箱",
    "电话",
    "地址",
    "官网",
    "网址",
    "网站",
    "微信",
    "微信号",
    "公众号",
    "微博",
    "价格",
    "薪资",
    "薪酬",
    "岗位",
    "岗位职责",
    "岗位要求",
    "任职要求",
    "任职资格",
    "工作职责",
    "工作地点",
    "工作内容",
    "工作经验",
    "学历",
    "职位",
    "职位描述",
    "公司",
    "部门",
    "优点",
    "缺点",
    "优势",
    "劣势",
    "挑战",
    "成就",
    "生平",
    "评论",
    "评价",
    "简介",
    "介绍",
    "嘉宾介绍",
    "嘉宾简介",
    "讨论嘉宾",
    "本期嘉宾",
    "主讲人",
    "与会嘉宾",
    "参与者",
    "提示",
    "警告",
    "重要",
    "例",
    "例子",
    "例如",
    "比如",
    "示例",
    "举例",
    "总结",
    "小结",
    "结论",
    "结果",
    "结语",
    "原因",
    "背景",
    "目标",
    "目的",
    "方法",
    "步骤",
    "特点",
    "特征",
    "功能",
    "用途",
    "材料",
    "食材",
    "用量",
    "做法",
    "更新",
    "版本",
    "说明",
    "定义",
    "解释",
    "解决",
    "解决方案",
    "方案",
    "现象",
    "症状",
    "状态",
    "类型",
    "名称",
    "姓名",
    "性别",
    "年龄",
    "国籍",
    "职业",
    "代表作",
    "代表作品",
    "作品",
    "标签",
    "关键词",
    "字数",
    "阅读",
    "推荐",
    "推荐阅读",
    "相关阅读",
    "延伸阅读",
    "订阅",
    "收听",
    "其他",
    "其它",
    "另外",
    "此外",
    "首先",
    "其次",
    "最后",
    "第一",
    "第二",
    "第三",
    "一方面",
    "另一方面",
    "总之",
    "因此",
    "所以",
    "但是",
    "也就是说",
    "换句话说",
    "简单来说",
    "事实上",
    "輸入",
    "入力",
    "校正",
    "底本",
    "初出",
    "底本の親本",
    "例文",
    "補足",
    "注記",
    "出典",
    "訳した人",
    "訳者",
    "日時",
    "場所",
    "note",
    "notes",
    "warning",
    "tip",
    "tips",
    "example",
    "examples",
    "summary",
    "source",
    "sources",
    "reference",
    "references",
    "break",
    "music",
    "date",
    "time",
    "location",
    "author",
    "authors",
    "editor",
    "translator",
    "tl;dr",
    "tldr",
    "contents",
    "update",
    "edit",
    "ps",
    "p.s",
    "photo",
    "photos",
    "image",
    "credit",
    "credits",
    "title",
    "subject",
    "topic",
    "topics",
    "email",
    "phone",
    "website",
    "twitter",
    "links",
    "link",
    "url",
    "via",
    "pros",
    "cons",
    "todo list",
    "fix",
    "fixed",
    "added",
    "changed",
    "removed",
    "version",
    "ingredients",
    "directions",
    "salary",
    "requirements",
    "responsibilities",
    "qualifications",
    "disclaimer",
    "caution",
    "important",
    "conclusion",
    "background",
    "result",
    "参加者",
    "概述",
    "难度",
    "份量",
    "每份",
    "工具",
    "配料",
    "调料",
    "时长",
    "嘉宾",
};

struct role_word {
    const char *word;
    enum word class;
};

static const struct role_word prefixes[] = {
    {"主持人", WORD_HOST},     {"主持", WORD_HOST},    {"记者", WORD_HOST},
    {"記者", WORD_HOST},       {"采访者", WORD_HOST},  {"司会", WORD_HOST},
    {"聞き手", WORD_HOST},     {"host ", WORD_HOST},   {"interviewer ", WORD_HOST},
    {"moderator ", WORD_HOST}, {"嘉宾", WORD_GUEST},   {"受访者", WORD_GUEST},
    {"guest ", WORD_GUEST},    {"ゲスト", WORD_GUEST},
};

static const struct role_word suffixes[] = {
    {"提问", WORD_QUESTION}, {"追问", WORD_QUESTION}, {"发问", WORD_QUESTION},
    {"问", WORD_QUESTION},   {"補充", WORD_NONE},     {"补充", WORD_NONE},
    {"回答", WORD_ANSWER},   {"答", WORD_ANSWER},
};

static const char *const titles[] = {
    "主任",   "总裁",   "总经理",   "经理", "教授",   "博士",   "记者",   "院长", "所长",
    "部长",   "局长",   "代表",     "助理", "工程师", "院士",   "研究员", "校长", "会长",
    "秘书长", "创始人", "CEO",      "CTO",  "CFO",    "COO",    "VP",     "BP",   "主席",
    "主编",   "编辑",   "老师",     "律师", "首席",   "科学家", "导演",   "演员", "董事长",
    "先生",   "女士",   "同学",     "处长", "科长",   "总监",   "专家",   "顾问", "学者",
    "负责人", "队长",   "党委书记", "书记", "网友",   "部",     "办公室",
};

static const char *const addresses[] = {"总", "老师", "先生", "女士", "博士", "教授", "院士", "导",
                                        "老", "董",   "工",   "局长", "主任", "哥",   "姐"};
static const char *const honorifics[] = {"さん", "氏", "님", "씨", "様", "会長"};

static const char surnames[] =
    "王李张張刘劉陈陳杨楊黄黃赵趙周吴吳徐孙孫朱马馬胡郭林何高梁郑鄭罗羅宋谢謝唐韩韓曹许許邓鄧萧蕭冯"
    "馮曾程蔡彭潘袁于董余"
    "苏蘇叶葉吕呂魏蒋蔣田杜丁沈姜范江傅钟鍾卢盧汪戴崔任陆陸廖姚方金邱夏谭譚韦韋贾賈邹鄒石熊孟秦阎閻"
    "薛侯雷白龙龍段郝孔"
    "邵史毛常万萬顾顧赖賴武康贺賀严嚴尹钱錢施牛洪龚龔汤湯陶黎温溫莫易樊乔喬文安殷颜顏庄莊章鲁魯倪庞"
    "龐邢俞翟蓝藍聂聶齐齊"
    "向申葛柴伍覃骆駱关關焦柳欧歐祝纪紀尚毕畢耿芦左季管符辛苗詹曲靳祁路涂兰蘭甘裴梅童翁霍游阮尤岳柯"
    "牟滕谷舒卜成饶饒宁寧"
    "凌盛查单單冉鲍鮑华華包屈房喻解蒲卫衛简簡时時连連车車项項闵閔邬吉党阳陽司费費蒙席晏隋古强強穆姬"
    "宫宮景米麦麥谈談柏瞿艾沙"
    "肖鄢桂窦竇郁缪繆畅池艳鹿宗仇初权權胥邝鄺匡储儲娄婁戚乐樂冀刁晋晉楚臧迟遲佟苟丛叢宣";

static const char *const compounds[] = {"欧阳", "司马", "上官", "诸葛", "司徒", "东方",
                                        "独孤", "慕容", "夏侯", "皇甫", "尉迟", "公孙",
                                        "令狐", "端木", "宇文", "歐陽", "司馬", "諸葛"};

static const char *const biographic[] = {
    "创始人",    "毕业",    "现任",       "曾任",     "教授",      "硕士",     "博士",
    "CEO",       "CTO",     "总裁",       "工程师",   "研究员",    "主理人",   "合伙人",
    "创办",      "担任",    "任职",       "出生",     "毕業",      "創辦",     "作者",
    "professor", "founder", "co-founder", "graduat",  "author of", "director", "代表取締役",
    "教授",      "卒業",    "編集長",     "架构师",   "首席",      "总监",     "专家",
    "负责人",    "开发者",  "developer",  "engineer",
};

static const char *const says_i[] = {"我",   "咱",   "俺",   "僕",   "私",  "ぼく",
                                     "저는", "제가", "저도", "나는", "저희"};
static const char *const says_you[] = {"你", "您", "妳", "あなた", "당신", "さんは", "씨는"};
static const char *const talks[] = {
    "吗",   "呢",   "嗯",   "啊",     "哈",   "吧",   "です", "ます", "でした", "ました", "だね",
    "よね", "かな", "そう", "습니다", "니까", "어요", "네요", "谢谢", "感谢",   "謝謝",   "對"};

static const char *const closing[] = {
    "参考文献",
    "参考资料",
    "参考链接",
    "延伸阅读",
    "相关阅读",
    "推荐阅读",
    "往期",
    "关于作者",
    "关于译者",
    "关于小组成员",
    "关于我们",
    "作者简介",
    "作者介绍",
    "嘉宾简介",
    "嘉宾介绍",
    "招聘",
    "后记",
    "附录",
    "脚注",
    "注释",
    "訳者について",
    "著者について",
    "脚注",
    "注記",
    "references",
    "further reading",
    "about the author",
    "about the",
    "related",
    "show notes",
    "notes",
    "resources",
    "links",
    "footnotes",
    "写在最后",
    "本期内容",
    "时间轴",
    "联系我们",
    "加入我们",
    "版权",
    "致谢",
    "参考来源",
    "资料来源",
};

static bool in_list(const char *const *list, size_t n, struct sv word)
{
    for (size_t i = 0; i < n; i++)
        if (sv_eq_ignore_case(sv_from(list[i]), word))
            return true;
    return false;
}

static bool has_any(const char *const *list, size_t n, struct sv text)
{
    for (size_t i = 0; i < n; i++)
        if (sv_find(text, sv_from(list[i])) >= 0)
            return true;
    return false;
}

enum word word_class(struct sv word)
{
    for (size_t i = 0; i < ARRAY_LEN(classes); i++)
        if (sv_eq_ignore_case(sv_from(classes[i].word), word))
            return classes[i].class;
    return in_list(fields, ARRAY_LEN(fields), word) ? WORD_FIELD : WORD_NONE;
}

enum word word_prefix(struct sv label, size_t *n)
{
    for (size_t i = 0; i < ARRAY_LEN(prefixes); i++) {
        struct sv p = sv_from(prefixes[i].word);
        if (label.n > p.n && sv_eq_ignore_case(sv_slice(label, 0, p.n), p)) {
            *n = p.n;
            return prefixes[i].class;
        }
    }
    return WORD_NONE;
}

enum word word_suffix(struct sv label, size_t *n)
{
    *n = 0;
    for (size_t i = 0; i < ARRAY_LEN(suffixes); i++) {
        struct sv s = sv_from(suffixes[i].word);
        if (label.n > s.n && sv_ends(label, s)) {
            *n = s.n;
            return suffixes[i].class;
        }
    }
    return WORD_NONE;
}

bool word_is_surname(struct sv name, size_t *n)
{
    for (size_t i = 0; i < ARRAY_LEN(compounds); i++)
        if (sv_starts(name, sv_from(compounds[i]))) {
            *n = 6;
            return true;
        }
    struct sv rest = name;
    char_take(&rest);
    *n = name.n - rest.n;
    return *n == 3 && sv_find(SV(surnames), sv_slice(name, 0, 3)) % 3 == 0 &&
           sv_find(SV(surnames), sv_slice(name, 0, 3)) >= 0;
}

size_t word_title_end(struct sv label)
{
    size_t end = 0;
    for (size_t i = 0; i < ARRAY_LEN(titles); i++) {
        struct sv t = sv_from(titles[i]);
        for (size_t at = 0; at + t.n <= label.n; at++)
            if (memcmp(label.p + at, t.p, t.n) == 0 && at + t.n > end)
                end = at + t.n;
    }
    return end;
}

size_t word_honorific(struct sv label)
{
    for (size_t i = 0; i < ARRAY_LEN(honorifics); i++) {
        struct sv h = sv_from(honorifics[i]);
        if (label.n > h.n && sv_ends(label, h))
            return h.n;
    }
    return 0;
}

bool word_is_address(struct sv label)
{
    size_t n;
    if (!word_is_surname(label, &n))
        return false;
    return in_list(addresses, ARRAY_LEN(addresses), sv_slice(label, n, label.n));
}

bool word_is_biographic(struct sv text)
{
    return has_any(biographic, ARRAY_LEN(biographic), text);
}

// Whole English words, so that "I" is not found in "AI".
static bool has_english(struct sv text, const char *const *words, size_t n)
{
    size_t from = 0;
    for (size_t i = 0; i <= text.n; i++) {
        bool letter = i < text.n && ((text.p[i] >= 'a' && text.p[i] <= 'z') ||
                                     (text.p[i] >= 'A' && text.p[i] <= 'Z'));
        if (letter)
            continue;
        if (i > from && i - from <= 5 && in_list(words, n, sv_slice(text, from, i)))
            return true;
        from = i + 1;
    }
    return false;
}

bool word_says_i(struct sv text)
{
    static const char *const words[] = {"I", "my", "me", "we", "our", "us"};
    return has_any(says_i, ARRAY_LEN(says_i), text) || has_english(text, words, ARRAY_LEN(words));
}

bool word_says_you(struct sv text)
{
    static const char *const words[] = {"you", "your"};
    return has_any(says_you, ARRAY_LEN(says_you), text) ||
           has_english(text, words, ARRAY_LEN(words));
}

bool word_is_speech(struct sv text)
{
    static const char *const words[] = {"yeah", "yes", "well", "right", "okay", "no", "oh", "so"};
    return text_has_question(text) || word_says_i(text) || word_says_you(text) ||
           has_any(talks, ARRAY_LEN(talks), text) || has_english(text, words, ARRAY_LEN(words));
}

bool word_closes(struct sv heading)
{
    for (size_t i = 0; i < ARRAY_LEN(closing); i++) {
        struct sv c = sv_from(closing[i]);
        if (heading.n >= c.n && sv_eq_ignore_case(sv_slice(heading, 0, c.n), c))
            return true;
    }
    return false;
}

bool word_is_function(uint32_t c)
{
    static const char set[] =
        "的了是在把被就都也很与及或这那哪个们吗呢吧不没有会能要可以为什么怎如请对从到而且因但";
    for (struct sv all = SV(set); all.n > 0;)
        if (char_take(&all) == c)
            return true;
    return false;
}
