// The words themselves.  Those that are looked up whole are sorted by length, then by bytes; in the
// others the order is nothing.
#include "label-table.h"

#define WORD(text)                                                                                 \
    {                                                                                              \
        text, sizeof(text) - 1                                                                     \
    }
#define ROLE(text, class)                                                                          \
    {                                                                                              \
        WORD(text), class                                                                          \
    }
#define LIST(name, ...)                                                                            \
    static const struct sv name##_words[] = {__VA_ARGS__};                                         \
    const struct word_list name = {name##_words, ARRAY_LEN(name##_words)};
#define ROLES(name, ...)                                                                           \
    static const struct role_word name##_words[] = {__VA_ARGS__};                                  \
    const struct role_list name = {name##_words, ARRAY_LEN(name##_words)};

// Labels that are roles.
ROLES(role_words, ROLE("a", WORD_ANSWER), ROLE("q", WORD_QUESTION), ROLE("all", WORD_NARRATOR),
      ROLE("ans", WORD_ANSWER), ROLE("众", WORD_NARRATOR), ROLE("問", WORD_QUESTION),
      ROLE("答", WORD_ANSWER), ROLE("问", WORD_QUESTION), ROLE("답", WORD_ANSWER),
      ROLE("문", WORD_QUESTION), ROLE("both", WORD_NARRATOR), ROLE("host", WORD_HOST),
      ROLE("ques", WORD_QUESTION), ROLE("frage", WORD_QUESTION), ROLE("guest", WORD_GUEST),
      ROLE("anchor", WORD_HOST), ROLE("answer", WORD_ANSWER), ROLE("一同", WORD_NARRATOR),
      ROLE("主持", WORD_HOST), ROLE("主播", WORD_HOST), ROLE("主笔", WORD_HOST),
      ROLE("众人", WORD_NARRATOR), ROLE("会場", WORD_NARRATOR), ROLE("全体", WORD_NARRATOR),
      ROLE("全员", WORD_NARRATOR), ROLE("全員", WORD_NARRATOR), ROLE("再问", WORD_QUESTION),
      ROLE("司会", WORD_HOST), ROLE("听众", WORD_NARRATOR), ROLE("問題", WORD_QUESTION),
      ROLE("嘉宾", WORD_GUEST), ROLE("回答", WORD_ANSWER), ROLE("大家", WORD_NARRATOR),
      ROLE("提問", WORD_QUESTION), ROLE("提问", WORD_QUESTION), ROLE("旁白", WORD_NARRATOR),
      ROLE("答え", WORD_ANSWER), ROLE("答复", WORD_ANSWER), ROLE("网友", WORD_NARRATOR),
      ROLE("观众", WORD_NARRATOR), ROLE("記者", WORD_HOST), ROLE("记者", WORD_HOST),
      ROLE("读者", WORD_NARRATOR), ROLE("質問", WORD_QUESTION), ROLE("追問", WORD_QUESTION),
      ROLE("追问", WORD_QUESTION), ROLE("配音", WORD_NARRATOR), ROLE("问题", WORD_QUESTION),
      ROLE("기자", WORD_HOST), ROLE("답변", WORD_ANSWER), ROLE("질문", WORD_QUESTION),
      ROLE("antwort", WORD_ANSWER), ROLE("domanda", WORD_QUESTION), ROLE("invité", WORD_GUEST),
      ROLE("witness", WORD_GUEST), ROLE("audience", WORD_NARRATOR), ROLE("invitado", WORD_GUEST),
      ROLE("narrator", WORD_NARRATOR), ROLE("operator", WORD_HOST), ROLE("pergunta", WORD_QUESTION),
      ROLE("pregunta", WORD_QUESTION), ROLE("question", WORD_QUESTION), ROLE("reporter", WORD_HOST),
      ROLE("resposta", WORD_ANSWER), ROLE("risposta", WORD_ANSWER), ROLE("réponse", WORD_ANSWER),
      ROLE("candidate", WORD_GUEST), ROLE("moderador", WORD_HOST), ROLE("moderator", WORD_HOST),
      ROLE("presenter", WORD_HOST), ROLE("respuesta", WORD_ANSWER),
      ROLE("voiceover", WORD_NARRATOR), ROLE("ゲスト", WORD_GUEST), ROLE("主持人", WORD_HOST),
      ROLE("主持者", WORD_HOST), ROLE("主考官", WORD_HOST), ROLE("候选人", WORD_GUEST),
      ROLE("受访人", WORD_GUEST), ROLE("受访者", WORD_GUEST), ROLE("司会者", WORD_HOST),
      ROLE("回答者", WORD_GUEST), ROLE("採訪者", WORD_HOST), ROLE("提问人", WORD_HOST),
      ROLE("提问者", WORD_HOST), ROLE("有记者", WORD_HOST), ROLE("画外音", WORD_NARRATOR),
      ROLE("編集部", WORD_HOST), ROLE("聞き手", WORD_HOST), ROLE("被访者", WORD_GUEST),
      ROLE("話し手", WORD_GUEST), ROLE("語り手", WORD_GUEST), ROLE("记者问", WORD_QUESTION),
      ROLE("访谈人", WORD_HOST), ROLE("访谈员", WORD_HOST), ROLE("访谈者", WORD_HOST),
      ROLE("質問者", WORD_HOST), ROLE("采访人", WORD_HOST), ROLE("采访者", WORD_HOST),
      ROLE("面试官", WORD_HOST), ROLE("게스트", WORD_GUEST), ROLE("답변자", WORD_GUEST),
      ROLE("사회자", WORD_HOST), ROLE("진행자", WORD_HOST), ROLE("질문자", WORD_HOST),
      ROLE("periodista", WORD_HOST), ROLE("гость", WORD_GUEST), ROLE("ответ", WORD_ANSWER),
      ROLE("interviewee", WORD_GUEST), ROLE("interviewer", WORD_HOST),
      ROLE("interviewé", WORD_GUEST), ROLE("journaliste", WORD_HOST),
      ROLE("moderatorin", WORD_HOST), ROLE("presentador", WORD_HOST),
      ROLE("the witness", WORD_GUEST), ROLE("entrevistado", WORD_GUEST),
      ROLE("intervieweur", WORD_HOST), ROLE("вопрос", WORD_QUESTION), ROLE("ライター", WORD_HOST),
      ROLE("主持人问", WORD_HOST), ROLE("有记者问", WORD_HOST), ROLE("现场提问", WORD_HOST),
      ROLE("被访谈者", WORD_GUEST), ROLE("被采访者", WORD_GUEST), ROLE("观众提问", WORD_HOST),
      ROLE("인터뷰어", WORD_HOST), ROLE("인터뷰이", WORD_GUEST), ROLE("entrevistador", WORD_HOST),
      ROLE("interviewerin", WORD_HOST), ROLE("intervieweuse", WORD_HOST),
      ROLE("entrevistadora", WORD_HOST), ROLE("ведущая", WORD_HOST), ROLE("ведущий", WORD_HOST),
      ROLE("публика", WORD_NARRATOR), ROLE("unknown speaker", WORD_NARRATOR),
      ROLE("interviewpartner", WORD_GUEST), ROLE("журналист", WORD_HOST),
      ROLE("unidentified speaker", WORD_NARRATOR), ROLE("интервьюер", WORD_HOST),
      ROLE("インタビュアー", WORD_HOST), ROLE("インタビュイー", WORD_GUEST),
      ROLE("корреспондент", WORD_HOST))

// At the end of a label that says whom somebody works for: 新华社记者.
ROLES(role_endings, ROLE("记者", WORD_HOST), ROLE("記者", WORD_HOST), ROLE("主持人", WORD_HOST),
      ROLE("主播", WORD_HOST), ROLE("기자", WORD_HOST))

// Before a name: 主持人Garry.
ROLES(role_prefixes, ROLE("主持人", WORD_HOST), ROLE("主持", WORD_HOST), ROLE("记者", WORD_HOST),
      ROLE("記者", WORD_HOST), ROLE("采访者", WORD_HOST), ROLE("司会", WORD_HOST),
      ROLE("聞き手", WORD_HOST), ROLE("host ", WORD_HOST), ROLE("interviewer ", WORD_HOST),
      ROLE("moderator ", WORD_HOST), ROLE("嘉宾", WORD_GUEST), ROLE("受访者", WORD_GUEST),
      ROLE("guest ", WORD_GUEST), ROLE("ゲスト", WORD_GUEST))

// After a name: 局长答.
ROLES(role_suffixes, ROLE("提问", WORD_QUESTION), ROLE("追问", WORD_QUESTION),
      ROLE("发问", WORD_QUESTION), ROLE("问", WORD_QUESTION), ROLE("補充", WORD_NONE),
      ROLE("补充", WORD_NONE), ROLE("回答", WORD_ANSWER), ROLE("答", WORD_ANSWER))

// Labels of fields, notes and credits: never a speaker.
LIST(field_words, WORD("cc"), WORD("cn"), WORD("en"), WORD("ps"), WORD("to"), WORD("zh"),
     WORD("age"), WORD("aim"), WORD("bcc"), WORD("con"), WORD("day"), WORD("fix"), WORD("how"),
     WORD("job"), WORD("p.s"), WORD("pro"), WORD("see"), WORD("tip"), WORD("url"), WORD("via"),
     WORD("who"), WORD("why"), WORD("例"), WORD("图"), WORD("文"), WORD("注"), WORD("附"),
     WORD("also"), WORD("cons"), WORD("cost"), WORD("date"), WORD("edit"), WORD("fact"),
     WORD("from"), WORD("goal"), WORD("hint"), WORD("link"), WORD("myth"), WORD("name"),
     WORD("note"), WORD("part"), WORD("pros"), WORD("risk"), WORD("role"), WORD("rule"),
     WORD("sent"), WORD("size"), WORD("step"), WORD("task"), WORD("team"), WORD("time"),
     WORD("tips"), WORD("tldr"), WORD("tool"), WORD("type"), WORD("week"), WORD("what"),
     WORD("when"), WORD("added"), WORD("after"), WORD("break"), WORD("cause"), WORD("email"),
     WORD("facts"), WORD("fixed"), WORD("goals"), WORD("hints"), WORD("image"), WORD("input"),
     WORD("level"), WORD("links"), WORD("month"), WORD("music"), WORD("notes"), WORD("phone"),
     WORD("photo"), WORD("price"), WORD("quote"), WORD("risks"), WORD("rules"), WORD("score"),
     WORD("speed"), WORD("steps"), WORD("table"), WORD("tasks"), WORD("title"), WORD("tl;dr"),
     WORD("tools"), WORD("topic"), WORD("usage"), WORD("where"), WORD("action"), WORD("author"),
     WORD("before"), WORD("causes"), WORD("credit"), WORD("editor"), WORD("figure"), WORD("impact"),
     WORD("lesson"), WORD("member"), WORD("method"), WORD("option"), WORD("output"), WORD("photos"),
     WORD("rating"), WORD("reason"), WORD("result"), WORD("salary"), WORD("source"), WORD("status"),
     WORD("throws"), WORD("topics"), WORD("update"), WORD("上映"), WORD("专业"), WORD("中文"),
     WORD("主演"), WORD("主題"), WORD("主题"), WORD("举例"), WORD("乙方"), WORD("产地"),
     WORD("亮点"), WORD("介绍"), WORD("价格"), WORD("份量"), WORD("优势"), WORD("优化"),
     WORD("优点"), WORD("但是"), WORD("作品"), WORD("作曲"), WORD("作用"), WORD("作者"),
     WORD("作词"), WORD("來源"), WORD("例如"), WORD("例子"), WORD("例文"), WORD("修复"),
     WORD("做法"), WORD("備註"), WORD("入力"), WORD("公司"), WORD("其他"), WORD("其它"),
     WORD("其次"), WORD("决议"), WORD("出典"), WORD("出品"), WORD("出处"), WORD("出席"),
     WORD("出版"), WORD("分析"), WORD("分类"), WORD("列席"), WORD("初出"), WORD("别名"),
     WORD("制作"), WORD("前任"), WORD("前提"), WORD("前言"), WORD("剪辑"), WORD("功能"),
     WORD("劣势"), WORD("历史"), WORD("原因"), WORD("原文"), WORD("原理"), WORD("参数"),
     WORD("参考"), WORD("又名"), WORD("反思"), WORD("发展"), WORD("变更"), WORD("口譯"),
     WORD("口译"), WORD("另外"), WORD("名称"), WORD("名额"), WORD("命令"), WORD("品牌"),
     WORD("嘉宾"), WORD("因此"), WORD("国籍"), WORD("图源"), WORD("图片"), WORD("地址"),
     WORD("地点"), WORD("地點"), WORD("场景"), WORD("型号"), WORD("場所"), WORD("备注"),
     WORD("姓名"), WORD("字数"), WORD("学历"), WORD("学校"), WORD("官网"), WORD("定义"),
     WORD("定价"), WORD("审校"), WORD("客户"), WORD("对策"), WORD("对象"), WORD("导演"),
     WORD("导语"), WORD("导读"), WORD("導演"), WORD("小结"), WORD("尺寸"), WORD("岗位"),
     WORD("工具"), WORD("年龄"), WORD("底本"), WORD("建成"), WORD("建议"), WORD("引用"),
     WORD("引言"), WORD("录音"), WORD("影响"), WORD("微信"), WORD("微博"), WORD("思路"),
     WORD("性别"), WORD("总之"), WORD("总结"), WORD("意义"), WORD("感想"), WORD("成就"),
     WORD("成本"), WORD("成果"), WORD("成绩"), WORD("所以"), WORD("按语"), WORD("挑战"),
     WORD("排版"), WORD("採訪"), WORD("推荐"), WORD("措施"), WORD("提示"), WORD("提要"),
     WORD("摄影"), WORD("摘录"), WORD("摘要"), WORD("撰文"), WORD("撰稿"), WORD("攝影"),
     WORD("收听"), WORD("收益"), WORD("收获"), WORD("数据"), WORD("整理"), WORD("新增"),
     WORD("方案"), WORD("方法"), WORD("日文"), WORD("日時"), WORD("日期"), WORD("时长"),
     WORD("时间"), WORD("時間"), WORD("更新"), WORD("最后"), WORD("期望"), WORD("机会"),
     WORD("机制"), WORD("材料"), WORD("材质"), WORD("条件"), WORD("来源"), WORD("标准"),
     WORD("标签"), WORD("标题"), WORD("校对"), WORD("校對"), WORD("校正"), WORD("案例"),
     WORD("概要"), WORD("概述"), WORD("此外"), WORD("步骤"), WORD("每份"), WORD("比如"),
     WORD("注意"), WORD("注記"), WORD("注释"), WORD("流程"), WORD("混音"), WORD("演唱"),
     WORD("片长"), WORD("版本"), WORD("特征"), WORD("特点"), WORD("状态"), WORD("现任"),
     WORD("现状"), WORD("现象"), WORD("生平"), WORD("用途"), WORD("用量"), WORD("甲方"),
     WORD("电话"), WORD("症状"), WORD("痛点"), WORD("监制"), WORD("目录"), WORD("目标"),
     WORD("目的"), WORD("看点"), WORD("示例"), WORD("移除"), WORD("第一"), WORD("第三"),
     WORD("第二"), WORD("答案"), WORD("策划"), WORD("简介"), WORD("籍贯"), WORD("类型"),
     WORD("紀錄"), WORD("編劇"), WORD("編輯"), WORD("组成"), WORD("结构"), WORD("结果"),
     WORD("结论"), WORD("结语"), WORD("编剧"), WORD("编号"), WORD("编曲"), WORD("编译"),
     WORD("编辑"), WORD("缺席"), WORD("缺点"), WORD("网址"), WORD("网站"), WORD("翻譯"),
     WORD("翻译"), WORD("职业"), WORD("职位"), WORD("职责"), WORD("背景"), WORD("英文"),
     WORD("薪资"), WORD("薪酬"), WORD("行动"), WORD("補足"), WORD("要点"), WORD("观点"),
     WORD("规格"), WORD("解决"), WORD("解析"), WORD("解释"), WORD("記錄"), WORD("訳者"),
     WORD("警告"), WORD("譯者"), WORD("计划"), WORD("订阅"), WORD("议程"), WORD("议题"),
     WORD("记录"), WORD("设计"), WORD("评价"), WORD("评分"), WORD("评论"), WORD("译名"),
     WORD("译文"), WORD("译注"), WORD("译者"), WORD("说明"), WORD("调料"), WORD("责编"),
     WORD("费用"), WORD("起源"), WORD("趋势"), WORD("輸入"), WORD("输入"), WORD("输出"),
     WORD("运营"), WORD("返回"), WORD("进展"), WORD("邮箱"), WORD("部门"), WORD("配料"),
     WORD("采写"), WORD("采访"), WORD("重点"), WORD("重要"), WORD("重量"), WORD("金句"),
     WORD("錄影"), WORD("链接"), WORD("长度"), WORD("阅读"), WORD("附录"), WORD("附注"),
     WORD("限制"), WORD("难度"), WORD("难点"), WORD("需求"), WORD("面积"), WORD("韩文"),
     WORD("页数"), WORD("预期"), WORD("预算"), WORD("题目"), WORD("题解"), WORD("颜色"),
     WORD("风险"), WORD("食材"), WORD("首先"), WORD("高度"), WORD("actions"), WORD("authors"),
     WORD("benefit"), WORD("caution"), WORD("changed"), WORD("chapter"), WORD("company"),
     WORD("context"), WORD("credits"), WORD("default"), WORD("example"), WORD("lessons"),
     WORD("members"), WORD("methods"), WORD("options"), WORD("problem"), WORD("reality"),
     WORD("reasons"), WORD("removed"), WORD("returns"), WORD("section"), WORD("sources"),
     WORD("subject"), WORD("summary"), WORD("symptom"), WORD("twitter"), WORD("verdict"),
     WORD("version"), WORD("warning"), WORD("website"), WORD("abstract"), WORD("benefits"),
     WORD("boundary"), WORD("contents"), WORD("decision"), WORD("examples"), WORD("exercise"),
     WORD("keywords"), WORD("location"), WORD("optional"), WORD("problems"), WORD("received"),
     WORD("reply-to"), WORD("required"), WORD("solution"), WORD("symptoms"), WORD("takeaway"),
     WORD("x-mailer"), WORD("errors-to"), WORD("important"), WORD("reference"), WORD("solutions"),
     WORD("takeaways"), WORD("todo list"), WORD("一方面"), WORD("主办方"), WORD("主讲人"),
     WORD("事实上"), WORD("代表作"), WORD("优先级"), WORD("供应商"), WORD("公众号"), WORD("关键点"),
     WORD("关键词"), WORD("出版社"), WORD("制作人"), WORD("参与者"), WORD("参加者"), WORD("复杂度"),
     WORD("微信号"), WORD("承办方"), WORD("提示词"), WORD("点击数"), WORD("编者按"), WORD("编者注"),
     WORD("联系人"), WORD("记录人"), WORD("译者注"), WORD("负责人"), WORD("返回值"), WORD("關鍵詞"),
     WORD("點擊數"), WORD("background"), WORD("conclusion"), WORD("directions"), WORD("disclaimer"),
     WORD("message-id"), WORD("parameters"), WORD("references"), WORD("translator"),
     WORD("user-agent"), WORD("description"), WORD("explanation"), WORD("in-reply-to"),
     WORD("ingredients"), WORD("return-path"), WORD("arrival-date"), WORD("consequences"),
     WORD("content-type"), WORD("delivered-to"), WORD("mime-version"), WORD("requirements"),
     WORD("与会嘉宾"), WORD("也就是说"), WORD("代表作品"), WORD("任职要求"), WORD("任职资格"),
     WORD("会议主题"), WORD("会议地点"), WORD("会议时间"), WORD("会议类型"), WORD("使用场景"),
     WORD("使用方法"), WORD("内容导读"), WORD("原文链接"), WORD("参会人员"), WORD("参考文献"),
     WORD("参考资料"), WORD("另一方面"), WORD("嘉宾介绍"), WORD("嘉宾简介"), WORD("岗位职责"),
     WORD("岗位要求"), WORD("工作内容"), WORD("工作地点"), WORD("工作经验"), WORD("工作职责"),
     WORD("延伸阅读"), WORD("截止日期"), WORD("报名方式"), WORD("换句话说"), WORD("推荐指数"),
     WORD("推荐理由"), WORD("推荐阅读"), WORD("文字記錄"), WORD("文字记录"), WORD("期望职位"),
     WORD("本期嘉宾"), WORD("核心要点"), WORD("注意事项"), WORD("活动地点"), WORD("活动时间"),
     WORD("用户故事"), WORD("相关阅读"), WORD("简单来说"), WORD("职位描述"), WORD("联系方式"),
     WORD("解决方案"), WORD("訳した人"), WORD("讨论嘉宾"), WORD("責任編輯"), WORD("责任编辑"),
     WORD("追问建议"), WORD("适合人群"), WORD("问题描述"), WORD("预期答案"), WORD("auto-submitted"),
     WORD("qualifications"), WORD("final-recipient"), WORD("底本の親本"), WORD("responsibilities"),
     WORD("content-transfer-encoding"))

// Of the fields, those that name somebody at work: an editor is credited, and talks to an author.
LIST(trade_words, WORD("作者"), WORD("导演"), WORD("導演"), WORD("編劇"), WORD("編輯"),
     WORD("编剧"), WORD("编辑"), WORD("翻譯"), WORD("翻译"), WORD("訳者"), WORD("譯者"),
     WORD("译者"), WORD("author"), WORD("editor"), WORD("director"), WORD("translator"),
     WORD("photographer"))

// How longer labels of the same kind end: 验收标准, 期望输出.
LIST(field_endings, WORD("标准"), WORD("输入"), WORD("输出"), WORD("时间"), WORD("地点"),
     WORD("方案"), WORD("方法"), WORD("步骤"), WORD("结果"), WORD("结论"), WORD("要求"),
     WORD("目标"), WORD("说明"), WORD("示例"), WORD("背景"), WORD("原因"), WORD("流程"),
     WORD("来源"), WORD("提供"), WORD("整理"), WORD("说法"), WORD("写法"), WORD("做法"),
     WORD("用法"))

// What stands between a unit and a name.
LIST(title_words, WORD("主任"), WORD("总裁"), WORD("总经理"), WORD("经理"), WORD("教授"),
     WORD("博士"), WORD("记者"), WORD("院长"), WORD("所长"), WORD("部长"), WORD("局长"),
     WORD("代表"), WORD("助理"), WORD("工程师"), WORD("院士"), WORD("研究员"), WORD("校长"),
     WORD("会长"), WORD("秘书长"), WORD("创始人"), WORD("CEO"), WORD("CTO"), WORD("CFO"),
     WORD("COO"), WORD("VP"), WORD("BP"), WORD("主席"), WORD("主编"), WORD("编辑"), WORD("老师"),
     WORD("律师"), WORD("首席"), WORD("科学家"), WORD("导演"), WORD("演员"), WORD("董事长"),
     WORD("先生"), WORD("女士"), WORD("同学"), WORD("处长"), WORD("科长"), WORD("总监"),
     WORD("专家"), WORD("顾问"), WORD("学者"), WORD("负责人"), WORD("队长"), WORD("党委书记"),
     WORD("书记"), WORD("网友"), WORD("部"), WORD("办公室"))
const uint_least16_t title_ends[] = u"OP人任友员士学室家师席授演理生监编者表裁记辑部长问";
const size_t title_end_count = ARRAY_LEN(title_ends) - 1;

// After a surname: 任总, 王老师.
LIST(address_words, WORD("总"), WORD("老师"), WORD("先生"), WORD("女士"), WORD("博士"),
     WORD("教授"), WORD("院士"), WORD("导"), WORD("老"), WORD("董"), WORD("工"), WORD("局长"),
     WORD("主任"), WORD("哥"), WORD("姐"))

LIST(honorific_words, WORD("さん"), WORD("氏"), WORD("님"), WORD("씨"), WORD("様"), WORD("会長"))

// Surnames of two characters.
LIST(compound_surnames, WORD("欧阳"), WORD("司马"), WORD("上官"), WORD("诸葛"), WORD("司徒"),
     WORD("东方"), WORD("独孤"), WORD("慕容"), WORD("夏侯"), WORD("皇甫"), WORD("尉迟"),
     WORD("公孙"), WORD("令狐"), WORD("端木"), WORD("宇文"), WORD("歐陽"), WORD("司馬"),
     WORD("諸葛"))

// How headings begin that end a talk.
LIST(closing_words, WORD("参考文献"), WORD("参考资料"), WORD("参考链接"), WORD("延伸阅读"),
     WORD("相关阅读"), WORD("推荐阅读"), WORD("往期"), WORD("关于作者"), WORD("关于译者"),
     WORD("关于小组成员"), WORD("关于我们"), WORD("作者简介"), WORD("作者介绍"), WORD("嘉宾简介"),
     WORD("嘉宾介绍"), WORD("招聘"), WORD("后记"), WORD("附录"), WORD("脚注"), WORD("注释"),
     WORD("訳者について"), WORD("著者について"), WORD("注記"), WORD("references"),
     WORD("further reading"), WORD("about the author"), WORD("about the"), WORD("related"),
     WORD("show notes"), WORD("notes"), WORD("resources"), WORD("links"), WORD("footnotes"),
     WORD("写在最后"), WORD("本期内容"), WORD("时间轴"), WORD("联系我们"), WORD("加入我们"),
     WORD("版权"), WORD("致谢"), WORD("参考来源"), WORD("资料来源"))

// Headings of lists that tell who takes part.
LIST(introducing_words, WORD("嘉宾简介"), WORD("嘉宾介绍"), WORD("嘉賓簡介"), WORD("嘉賓介紹"),
     WORD("人物简介"), WORD("人物介绍"), WORD("人物簡介"), WORD("受访者"), WORD("受訪者"),
     WORD("受访者简介"), WORD("受访嘉宾"), WORD("对谈嘉宾"), WORD("對談嘉賓"), WORD("圆桌嘉宾"),
     WORD("本期嘉宾"), WORD("与会嘉宾"), WORD("讨论嘉宾"), WORD("分享嘉宾"), WORD("参与嘉宾"),
     WORD("与谈人"), WORD("與談人"), WORD("对谈人"), WORD("主讲人"), WORD("参与者"),
     WORD("主播介绍"), WORD("登場人物"), WORD("プロフィール"), WORD("出演者"), WORD("参加者"),
     WORD("about the guest"), WORD("about the guests"), WORD("about the speaker"),
     WORD("about the speakers"), WORD("about the participants"), WORD("guests"), WORD("speakers"),
     WORD("participants"), WORD("panelists"), WORD("panellists"), WORD("출연자"), WORD("참석자"))

// Words of titles that no name has.
LIST(titling_words, WORD("an"), WORD("el"), WORD("im"), WORD("la"), WORD("le"), WORD("my"),
     WORD("un"), WORD("ama"), WORD("ask"), WORD("das"), WORD("der"), WORD("die"), WORD("ein"),
     WORD("how"), WORD("las"), WORD("les"), WORD("los"), WORD("mit"), WORD("our"), WORD("the"),
     WORD("uma"), WORD("una"), WORD("une"), WORD("who"), WORD("why"), WORD("eine"), WORD("meet"),
     WORD("show"), WORD("talk"), WORD("what"), WORD("when"), WORD("about"), WORD("behind"),
     WORD("fragen"), WORD("inside"), WORD("review"), WORD("episode"), WORD("meeting"),
     WORD("podcast"), WORD("profile"), WORD("talking"), WORD("intervju"), WORD("portrait"),
     WORD("entretien"), WORD("gespräch"), WORD("interview"), WORD("questions"), WORD("rencontre"),
     WORD("entrevista"), WORD("interviews"), WORD("intervista"), WORD("transcript"),
     WORD("conversation"), WORD("беседа"), WORD("интервью"), WORD("разговор"))

// Before a name in minutes and records.
LIST(called_words, WORD("dr"), WORD("mr"), WORD("ms"), WORD("col"), WORD("gen"), WORD("gov"),
     WORD("hon"), WORD("mme"), WORD("mrs"), WORD("rep"), WORD("rev"), WORD("sen"), WORD("sir"),
     WORD("frau"), WORD("herr"), WORD("lady"), WORD("lord"), WORD("miss"), WORD("prof"),
     WORD("chair"), WORD("judge"), WORD("doctor"), WORD("admiral"), WORD("general"),
     WORD("justice"), WORD("senator"), WORD("chairman"), WORD("director"), WORD("governor"),
     WORD("minister"), WORD("president"), WORD("professor"), WORD("secretary"), WORD("ambassador"),
     WORD("chairwoman"), WORD("chairperson"), WORD("congressman"), WORD("commissioner"),
     WORD("congresswoman"), WORD("representative"))

// Words that only look like a surname and a given name.
LIST(common_words, WORD("万一"), WORD("万人"), WORD("乐观"), WORD("乐趣"), WORD("习惯"),
     WORD("于是"), WORD("任何"), WORD("任务"), WORD("任命"), WORD("任意"), WORD("任期"),
     WORD("任职"), WORD("伍佰"), WORD("何人"), WORD("何时"), WORD("何种"), WORD("元素"),
     WORD("党员"), WORD("全员"), WORD("全文"), WORD("全部"), WORD("关于"), WORD("关注"),
     WORD("关系"), WORD("关联"), WORD("关键"), WORD("农业"), WORD("冷静"), WORD("利润"),
     WORD("利益"), WORD("别人"), WORD("别名"), WORD("包含"), WORD("包括"), WORD("包装"),
     WORD("华为"), WORD("华人"), WORD("单价"), WORD("单位"), WORD("单元"), WORD("原则"),
     WORD("原因"), WORD("原理"), WORD("双方"), WORD("古代"), WORD("古典"), WORD("史实"),
     WORD("史料"), WORD("右边"), WORD("司机"), WORD("司法"), WORD("向前"), WORD("和谐"),
     WORD("商业"), WORD("商品"), WORD("国家"), WORD("国际"), WORD("宁夏"), WORD("安全"),
     WORD("安排"), WORD("安装"), WORD("容易"), WORD("容量"), WORD("尚未"), WORD("展开"),
     WORD("展望"), WORD("展示"), WORD("左边"), WORD("席位"), WORD("常常"), WORD("常用"),
     WORD("常见"), WORD("常识"), WORD("平台"), WORD("平均"), WORD("平时"), WORD("广告"),
     WORD("广场"), WORD("应对"), WORD("应用"), WORD("应该"), WORD("强度"), WORD("强调"),
     WORD("成为"), WORD("成功"), WORD("成员"), WORD("成就"), WORD("成本"), WORD("成立"),
     WORD("成绩"), WORD("房价"), WORD("房子"), WORD("支付"), WORD("支持"), WORD("文件"),
     WORD("文化"), WORD("文字"), WORD("文本"), WORD("文章"), WORD("方便"), WORD("方向"),
     WORD("方式"), WORD("方案"), WORD("方法"), WORD("方面"), WORD("时代"), WORD("时候"),
     WORD("时期"), WORD("时长"), WORD("时间"), WORD("明天"), WORD("明年"), WORD("明显"),
     WORD("易用"), WORD("易错"), WORD("景点"), WORD("景色"), WORD("权利"), WORD("权限"),
     WORD("来源"), WORD("林业"), WORD("柏林"), WORD("查看"), WORD("查询"), WORD("桂花"),
     WORD("梅花"), WORD("段落"), WORD("毛利"), WORD("毛病"), WORD("水平"), WORD("水果"),
     WORD("江湖"), WORD("江苏"), WORD("汤料"), WORD("沙漠"), WORD("海外"), WORD("海洋"),
     WORD("温度"), WORD("温馨"), WORD("满意"), WORD("满足"), WORD("牛奶"), WORD("田野"),
     WORD("白天"), WORD("白色"), WORD("盛况"), WORD("石油"), WORD("程序"), WORD("程度"),
     WORD("空气"), WORD("空间"), WORD("章节"), WORD("童年"), WORD("简介"), WORD("简单"),
     WORD("简历"), WORD("简述"), WORD("管理"), WORD("管道"), WORD("米饭"), WORD("经典"),
     WORD("经历"), WORD("经济"), WORD("经验"), WORD("联系"), WORD("胡说"), WORD("能力"),
     WORD("能量"), WORD("花园"), WORD("花费"), WORD("苗头"), WORD("苗木"), WORD("范例"),
     WORD("范围"), WORD("莫非"), WORD("蓝图"), WORD("蓝色"), WORD("解决"), WORD("解析"),
     WORD("解释"), WORD("计划"), WORD("计算"), WORD("谷歌"), WORD("费率"), WORD("费用"),
     WORD("路上"), WORD("路径"), WORD("路线"), WORD("车型"), WORD("车辆"), WORD("连接"),
     WORD("连续"), WORD("通常"), WORD("通知"), WORD("通过"), WORD("金属"), WORD("金融"),
     WORD("金额"), WORD("钟表"), WORD("钱包"), WORD("钱财"), WORD("阳光"), WORD("雷达"),
     WORD("项目"), WORD("风格"), WORD("风险"), WORD("马上"), WORD("高低"), WORD("高峰"),
     WORD("高度"), WORD("高手"), WORD("鱼类"), WORD("黄金"), WORD("龙头"))

// Surnames of one character, sorted by bytes.
const char surnames[] =
    "丁万丛严乐乔于仇任伍何余佟侯俞倪傅储儲党兰关冀冉冯凌刁刘初劉包匡华单卜卢卫叢古史叶司吉向"
    "吕吳吴呂周唐喬單喻嚴夏姚姜姬娄婁孔孙孟季孫宁安宋宗宣宫宮寧尚尤尹屈岳崔左席常庄庞康廖张張"
    "強强彭徐成戚戴房文方施时易時晉晋晏景曲曹曾朱权李杜杨林柏查柯柳柴桂梁梅楊楚樂樊權欧歐武段"
    "殷毕毛江池汤汪沈沙洪涂温游湯溫滕潘焦熊牛牟王甘田申畅畢白盛盧瞿石祁祝秦程穆窦竇章童符简管"
    "簡米紀繆纪缪罗羅翁翟耿聂聶肖胡胥臧舒艳艾芦苏苗苟范莊莫華萧萬葉葛董蒋蒙蒲蓝蔡蔣蕭薛藍蘇蘭"
    "衛袁裴覃解許詹談謝譚许谈谢谭谷費賀賈賴费贺贾赖赵趙路車车辛连迟連遲邓邝邢邬邱邵邹郁郑郝郭"
    "鄒鄢鄧鄭鄺金錢鍾钟钱閔閻關闵阎阮阳陆陈陳陶陸陽隋雷霍靳韋韓韦韩項顏顧项顾颜饒饶馬馮駱马骆"
    "高魏魯鮑鲁鲍鹿麥麦黃黄黎齊齐龍龐龔龙龚";
const size_t surname_count = (sizeof(surnames) - 1) / 3;

#define SAID(text, says)                                                                           \
    {                                                                                              \
        WORD(text), says                                                                           \
    }

// What gives talk and biographies away.  Sorted by bytes.
const struct said_word said_words[] = {
    SAID("あなた", SAYS_YOU),  SAID("か。", SAYS_QUESTION), SAID("かな", SAYS_TALK),
    SAID("さんは", SAYS_YOU),  SAID("そう", SAYS_TALK),     SAID("だね", SAYS_TALK),
    SAID("でした", SAYS_TALK), SAID("です", SAYS_TALK),     SAID("ぼく", SAYS_I),
    SAID("ました", SAYS_TALK), SAID("ます", SAYS_TALK),     SAID("よね", SAYS_TALK),
    SAID("专家", SAYS_WHO),    SAID("主理人", SAYS_WHO),    SAID("代表取締役", SAYS_WHO),
    SAID("任职", SAYS_WHO),    SAID("作者", SAYS_WHO),      SAID("你", SAYS_YOU),
    SAID("俺", SAYS_I),        SAID("僕", SAYS_I),          SAID("出生", SAYS_WHO),
    SAID("创办", SAYS_WHO),    SAID("创始人", SAYS_WHO),    SAID("創辦", SAYS_WHO),
    SAID("卒業", SAYS_WHO),    SAID("博士", SAYS_WHO),      SAID("合伙人", SAYS_WHO),
    SAID("吗", SAYS_TALK),     SAID("吗。", SAYS_QUESTION), SAID("吧", SAYS_TALK),
    SAID("呢", SAYS_TALK),     SAID("咱", SAYS_WE),         SAID("哈", SAYS_TALK),
    SAID("啊", SAYS_TALK),     SAID("嗯", SAYS_TALK),       SAID("妳", SAYS_YOU),
    SAID("對", SAYS_TALK),     SAID("工程师", SAYS_WHO),    SAID("开发者", SAYS_WHO),
    SAID("总监", SAYS_WHO),    SAID("总裁", SAYS_WHO),      SAID("您", SAYS_YOU),
    SAID("感谢", SAYS_TALK),   SAID("我", SAYS_I),          SAID("我们", SAYS_WE),
    SAID("我們", SAYS_WE),     SAID("担任", SAYS_WHO),      SAID("教授", SAYS_WHO),
    SAID("曾任", SAYS_WHO),    SAID("架构师", SAYS_WHO),    SAID("毕业", SAYS_WHO),
    SAID("毕業", SAYS_WHO),    SAID("现任", SAYS_WHO),      SAID("研究员", SAYS_WHO),
    SAID("硕士", SAYS_WHO),    SAID("私", SAYS_I),          SAID("編集長", SAYS_WHO),
    SAID("謝謝", SAYS_TALK),   SAID("谢谢", SAYS_TALK),     SAID("负责人", SAYS_WHO),
    SAID("首席", SAYS_WHO),    SAID("거든", SAYS_TALK),     SAID("나는", SAYS_I),
    SAID("나요", SAYS_YOU),    SAID("네요", SAYS_TALK),     SAID("니까", SAYS_TALK),
    SAID("당신", SAYS_YOU),    SAID("세요", SAYS_YOU),      SAID("습니다", SAYS_TALK),
    SAID("씨는", SAYS_YOU),    SAID("아요", SAYS_TALK),     SAID("어요", SAYS_TALK),
    SAID("에요", SAYS_TALK),   SAID("예요", SAYS_TALK),     SAID("이요", SAYS_TALK),
    SAID("저는", SAYS_I),      SAID("저도", SAYS_I),        SAID("저희", SAYS_I),
    SAID("제가", SAYS_I),      SAID("죠.", SAYS_TALK),      SAID("해요", SAYS_TALK),
    SAID("？", SAYS_QUESTION)};
const size_t said_word_count = ARRAY_LEN(said_words);
const uint8_t said_places[SAID_PLACES] = {
    [10] = 42,  [27] = 1,   [28] = 70,  [32] = 76,  [33] = 71,  [42] = 56,  [60] = 39,  [63] = 57,
    [65] = 62,  [74] = 47,  [99] = 66,  [106] = 12, [111] = 32, [112] = 74, [116] = 35, [120] = 27,
    [123] = 33, [126] = 53, [131] = 80, [138] = 59, [151] = 43, [157] = 18, [161] = 6,  [167] = 60,
    [171] = 31, [175] = 82, [208] = 65, [214] = 38, [235] = 30, [250] = 7,  [252] = 15, [269] = 9,
    [272] = 4,  [274] = 20, [292] = 54, [295] = 10, [304] = 55, [312] = 61, [314] = 63, [315] = 28,
    [317] = 49, [318] = 51, [332] = 79, [336] = 48, [337] = 17, [341] = 58, [343] = 22, [351] = 26,
    [376] = 5,  [398] = 2,  [407] = 34, [409] = 37, [416] = 50, [433] = 36, [434] = 72, [435] = 81,
    [440] = 24, [441] = 75, [443] = 69, [452] = 16, [455] = 14, [456] = 73, [461] = 19, [463] = 13,
    [469] = 44, [476] = 68, [487] = 25, [494] = 67, [501] = 21, [511] = 40};
