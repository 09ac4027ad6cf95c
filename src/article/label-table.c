// The words themselves.  Grouped by what they say; the order within a group is nothing.
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
ROLES(role_words, ROLE("主持人", WORD_HOST), ROLE("主持", WORD_HOST), ROLE("主持者", WORD_HOST),
      ROLE("记者", WORD_HOST), ROLE("記者", WORD_HOST), ROLE("主持人问", WORD_HOST),
      ROLE("采访者", WORD_HOST), ROLE("採訪者", WORD_HOST), ROLE("采访人", WORD_HOST),
      ROLE("访谈者", WORD_HOST), ROLE("访谈人", WORD_HOST), ROLE("提问者", WORD_HOST),
      ROLE("提问人", WORD_HOST), ROLE("主播", WORD_HOST), ROLE("主笔", WORD_HOST),
      ROLE("司会", WORD_HOST), ROLE("司会者", WORD_HOST), ROLE("聞き手", WORD_HOST),
      ROLE("インタビュアー", WORD_HOST), ROLE("host", WORD_HOST), ROLE("interviewer", WORD_HOST),
      ROLE("moderator", WORD_HOST), ROLE("reporter", WORD_HOST), ROLE("presenter", WORD_HOST),
      ROLE("anchor", WORD_HOST), ROLE("operator", WORD_HOST), ROLE("진행자", WORD_HOST),
      ROLE("사회자", WORD_HOST), ROLE("기자", WORD_HOST), ROLE("观众提问", WORD_HOST),
      ROLE("有记者问", WORD_HOST), ROLE("有记者", WORD_HOST), ROLE("访谈员", WORD_HOST),
      ROLE("面试官", WORD_HOST), ROLE("主考官", WORD_HOST), ROLE("现场提问", WORD_HOST),
      ROLE("嘉宾", WORD_GUEST), ROLE("受访者", WORD_GUEST), ROLE("受访人", WORD_GUEST),
      ROLE("被访谈者", WORD_GUEST), ROLE("候选人", WORD_GUEST), ROLE("candidate", WORD_GUEST),
      ROLE("被采访者", WORD_GUEST), ROLE("被访者", WORD_GUEST), ROLE("guest", WORD_GUEST),
      ROLE("interviewee", WORD_GUEST), ROLE("ゲスト", WORD_GUEST), ROLE("게스트", WORD_GUEST),
      ROLE("q", WORD_QUESTION), ROLE("问", WORD_QUESTION), ROLE("問", WORD_QUESTION),
      ROLE("提问", WORD_QUESTION), ROLE("追问", WORD_QUESTION), ROLE("追問", WORD_QUESTION),
      ROLE("再问", WORD_QUESTION), ROLE("提問", WORD_QUESTION), ROLE("问题", WORD_QUESTION),
      ROLE("問題", WORD_QUESTION), ROLE("質問", WORD_QUESTION), ROLE("질문", WORD_QUESTION),
      ROLE("문", WORD_QUESTION), ROLE("question", WORD_QUESTION), ROLE("ques", WORD_QUESTION),
      ROLE("记者问", WORD_QUESTION), ROLE("a", WORD_ANSWER), ROLE("答", WORD_ANSWER),
      ROLE("回答", WORD_ANSWER), ROLE("答复", WORD_ANSWER), ROLE("答え", WORD_ANSWER),
      ROLE("답변", WORD_ANSWER), ROLE("답", WORD_ANSWER), ROLE("answer", WORD_ANSWER),
      ROLE("ans", WORD_ANSWER), ROLE("旁白", WORD_NARRATOR), ROLE("配音", WORD_NARRATOR),
      ROLE("画外音", WORD_NARRATOR), ROLE("众人", WORD_NARRATOR), ROLE("众", WORD_NARRATOR),
      ROLE("全体", WORD_NARRATOR), ROLE("一同", WORD_NARRATOR), ROLE("全員", WORD_NARRATOR),
      ROLE("全员", WORD_NARRATOR), ROLE("大家", WORD_NARRATOR), ROLE("观众", WORD_NARRATOR),
      ROLE("听众", WORD_NARRATOR), ROLE("网友", WORD_NARRATOR), ROLE("读者", WORD_NARRATOR),
      ROLE("all", WORD_NARRATOR), ROLE("audience", WORD_NARRATOR), ROLE("narrator", WORD_NARRATOR),
      ROLE("voiceover", WORD_NARRATOR), ROLE("both", WORD_NARRATOR))

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
LIST(field_words, WORD("内容导读"), WORD("导读"), WORD("导语"), WORD("引言"), WORD("前言"),
     WORD("编者按"), WORD("编者注"), WORD("按语"), WORD("摘要"), WORD("要点"), WORD("核心要点"),
     WORD("关键点"), WORD("看点"), WORD("亮点"), WORD("概要"), WORD("提要"), WORD("目录"),
     WORD("参考文献"), WORD("参考资料"), WORD("参考"), WORD("注"), WORD("注释"), WORD("注意"),
     WORD("注意事项"), WORD("备注"), WORD("附"), WORD("附录"), WORD("附注"), WORD("译注"),
     WORD("译者注"), WORD("时间"), WORD("地点"), WORD("日期"), WORD("主题"), WORD("题目"),
     WORD("标题"), WORD("来源"), WORD("出处"), WORD("原文"), WORD("原文链接"), WORD("链接"),
     WORD("作者"), WORD("译者"), WORD("编译"), WORD("编辑"), WORD("责编"), WORD("责任编辑"),
     WORD("校对"), WORD("审校"), WORD("采访"), WORD("采写"), WORD("撰文"), WORD("撰稿"),
     WORD("記錄"), WORD("翻译"), WORD("整理"), WORD("文"), WORD("图"), WORD("图片"), WORD("图源"),
     WORD("摄影"), WORD("排版"), WORD("设计"), WORD("策划"), WORD("出品"), WORD("监制"),
     WORD("剪辑"), WORD("运营"), WORD("制作"), WORD("联系方式"), WORD("联系人"), WORD("邮箱"),
     WORD("电话"), WORD("地址"), WORD("官网"), WORD("网址"), WORD("网站"), WORD("微信"),
     WORD("微信号"), WORD("公众号"), WORD("微博"), WORD("价格"), WORD("薪资"), WORD("薪酬"),
     WORD("岗位"), WORD("岗位职责"), WORD("岗位要求"), WORD("任职要求"), WORD("任职资格"),
     WORD("工作职责"), WORD("工作地点"), WORD("工作内容"), WORD("工作经验"), WORD("学历"),
     WORD("职位"), WORD("职位描述"), WORD("公司"), WORD("部门"), WORD("优点"), WORD("缺点"),
     WORD("优势"), WORD("劣势"), WORD("挑战"), WORD("成就"), WORD("生平"), WORD("评论"),
     WORD("评价"), WORD("简介"), WORD("介绍"), WORD("嘉宾介绍"), WORD("嘉宾简介"), WORD("讨论嘉宾"),
     WORD("本期嘉宾"), WORD("主讲人"), WORD("与会嘉宾"), WORD("参与者"), WORD("提示"), WORD("警告"),
     WORD("重要"), WORD("例"), WORD("例子"), WORD("例如"), WORD("比如"), WORD("示例"), WORD("举例"),
     WORD("总结"), WORD("小结"), WORD("结论"), WORD("结果"), WORD("结语"), WORD("原因"),
     WORD("背景"), WORD("目标"), WORD("目的"), WORD("方法"), WORD("步骤"), WORD("特点"),
     WORD("特征"), WORD("功能"), WORD("用途"), WORD("材料"), WORD("食材"), WORD("用量"),
     WORD("做法"), WORD("更新"), WORD("版本"), WORD("说明"), WORD("定义"), WORD("解释"),
     WORD("解决"), WORD("解决方案"), WORD("方案"), WORD("现象"), WORD("症状"), WORD("状态"),
     WORD("类型"), WORD("名称"), WORD("姓名"), WORD("性别"), WORD("年龄"), WORD("国籍"),
     WORD("职业"), WORD("代表作"), WORD("代表作品"), WORD("作品"), WORD("标签"), WORD("关键词"),
     WORD("字数"), WORD("阅读"), WORD("推荐"), WORD("推荐阅读"), WORD("相关阅读"), WORD("延伸阅读"),
     WORD("订阅"), WORD("收听"), WORD("其他"), WORD("其它"), WORD("另外"), WORD("此外"),
     WORD("首先"), WORD("其次"), WORD("最后"), WORD("第一"), WORD("第二"), WORD("第三"),
     WORD("一方面"), WORD("另一方面"), WORD("总之"), WORD("因此"), WORD("所以"), WORD("但是"),
     WORD("也就是说"), WORD("换句话说"), WORD("简单来说"), WORD("事实上"), WORD("輸入"),
     WORD("入力"), WORD("校正"), WORD("底本"), WORD("初出"), WORD("底本の親本"), WORD("例文"),
     WORD("補足"), WORD("注記"), WORD("出典"), WORD("訳した人"), WORD("訳者"), WORD("日時"),
     WORD("場所"), WORD("note"), WORD("notes"), WORD("warning"), WORD("tip"), WORD("tips"),
     WORD("example"), WORD("examples"), WORD("summary"), WORD("source"), WORD("sources"),
     WORD("reference"), WORD("references"), WORD("break"), WORD("music"), WORD("date"),
     WORD("time"), WORD("location"), WORD("author"), WORD("authors"), WORD("editor"),
     WORD("translator"), WORD("tl;dr"), WORD("tldr"), WORD("contents"), WORD("update"),
     WORD("edit"), WORD("ps"), WORD("p.s"), WORD("photo"), WORD("photos"), WORD("image"),
     WORD("credit"), WORD("credits"), WORD("title"), WORD("subject"), WORD("topic"), WORD("topics"),
     WORD("email"), WORD("phone"), WORD("website"), WORD("twitter"), WORD("links"), WORD("link"),
     WORD("url"), WORD("via"), WORD("pros"), WORD("cons"), WORD("todo list"), WORD("fix"),
     WORD("fixed"), WORD("added"), WORD("changed"), WORD("removed"), WORD("version"),
     WORD("ingredients"), WORD("directions"), WORD("salary"), WORD("requirements"),
     WORD("responsibilities"), WORD("qualifications"), WORD("disclaimer"), WORD("caution"),
     WORD("important"), WORD("conclusion"), WORD("background"), WORD("result"), WORD("参加者"),
     WORD("概述"), WORD("难度"), WORD("份量"), WORD("每份"), WORD("工具"), WORD("配料"),
     WORD("调料"), WORD("时长"), WORD("嘉宾"), WORD("problem"), WORD("problems"), WORD("solution"),
     WORD("solutions"), WORD("goal"), WORD("goals"), WORD("step"), WORD("steps"), WORD("input"),
     WORD("output"), WORD("explanation"), WORD("usage"), WORD("description"), WORD("why"),
     WORD("how"), WORD("what"), WORD("who"), WORD("when"), WORD("where"), WORD("before"),
     WORD("after"), WORD("symptom"), WORD("symptoms"), WORD("cause"), WORD("causes"),
     WORD("impact"), WORD("status"), WORD("action"), WORD("actions"), WORD("context"),
     WORD("decision"), WORD("consequences"), WORD("hint"), WORD("hints"), WORD("exercise"),
     WORD("task"), WORD("tasks"), WORD("takeaway"), WORD("takeaways"), WORD("lesson"),
     WORD("lessons"), WORD("quote"), WORD("name"), WORD("role"), WORD("age"), WORD("job"),
     WORD("company"), WORD("cost"), WORD("price"), WORD("size"), WORD("speed"), WORD("verdict"),
     WORD("rating"), WORD("score"), WORD("method"), WORD("methods"), WORD("aim"), WORD("abstract"),
     WORD("keywords"), WORD("day"), WORD("week"), WORD("month"), WORD("chapter"), WORD("part"),
     WORD("section"), WORD("figure"), WORD("table"), WORD("option"), WORD("options"), WORD("pro"),
     WORD("con"), WORD("benefit"), WORD("benefits"), WORD("risk"), WORD("risks"), WORD("reason"),
     WORD("reasons"), WORD("fact"), WORD("facts"), WORD("myth"), WORD("reality"), WORD("rule"),
     WORD("rules"), WORD("tool"), WORD("tools"), WORD("team"), WORD("member"), WORD("members"),
     WORD("level"), WORD("type"), WORD("default"), WORD("required"), WORD("optional"),
     WORD("parameters"), WORD("returns"), WORD("throws"), WORD("see"), WORD("also"),
     WORD("适合人群"), WORD("推荐指数"), WORD("推荐理由"), WORD("使用方法"), WORD("使用场景"),
     WORD("输入"), WORD("输出"), WORD("建成"), WORD("长度"), WORD("高度"), WORD("重量"),
     WORD("面积"), WORD("尺寸"), WORD("材质"), WORD("颜色"), WORD("产地"), WORD("品牌"),
     WORD("型号"), WORD("规格"), WORD("作词"), WORD("作曲"), WORD("编曲"), WORD("演唱"),
     WORD("录音"), WORD("混音"), WORD("制作人"), WORD("导演"), WORD("编剧"), WORD("主演"),
     WORD("片长"), WORD("评分"), WORD("上映"), WORD("出版社"), WORD("出版"), WORD("页数"),
     WORD("定价"), WORD("译名"), WORD("别名"), WORD("又名"), WORD("籍贯"), WORD("学校"),
     WORD("专业"), WORD("成绩"), WORD("难点"), WORD("重点"), WORD("思路"), WORD("分析"),
     WORD("题解"), WORD("答案"), WORD("解析"), WORD("复杂度"), WORD("现状"), WORD("趋势"),
     WORD("影响"), WORD("意义"), WORD("建议"), WORD("对策"), WORD("措施"), WORD("行动"),
     WORD("计划"), WORD("进展"), WORD("风险"), WORD("收益"), WORD("成本"), WORD("预算"),
     WORD("数据"), WORD("案例"), WORD("场景"), WORD("需求"), WORD("痛点"), WORD("机会"),
     WORD("观点"), WORD("金句"), WORD("摘录"), WORD("引用"), WORD("感想"), WORD("反思"),
     WORD("收获"), WORD("问题描述"), WORD("预期答案"), WORD("追问建议"), WORD("甲方"), WORD("乙方"),
     WORD("出席"), WORD("缺席"), WORD("记录"), WORD("记录人"), WORD("列席"), WORD("议题"),
     WORD("决议"), WORD("会议时间"), WORD("会议地点"), WORD("主办方"), WORD("承办方"),
     WORD("报名方式"), WORD("活动时间"), WORD("活动地点"), WORD("费用"), WORD("名额"), WORD("对象"),
     WORD("流程"), WORD("议程"), WORD("客户"), WORD("供应商"), WORD("提示词"), WORD("命令"),
     WORD("参数"), WORD("返回值"), WORD("返回"), WORD("条件"), WORD("前提"), WORD("限制"),
     WORD("优先级"), WORD("负责人"), WORD("截止日期"), WORD("编号"), WORD("作用"), WORD("原理"),
     WORD("机制"), WORD("结构"), WORD("组成"), WORD("分类"), WORD("起源"), WORD("发展"),
     WORD("历史"), WORD("现任"), WORD("前任"))

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
LIST(titling_words, WORD("the"), WORD("an"), WORD("how"), WORD("why"), WORD("what"), WORD("who"),
     WORD("when"), WORD("inside"), WORD("my"), WORD("our"), WORD("interview"), WORD("interviews"),
     WORD("podcast"), WORD("show"), WORD("review"), WORD("transcript"), WORD("episode"),
     WORD("questions"), WORD("ask"), WORD("ama"), WORD("talk"), WORD("talking"), WORD("meet"),
     WORD("meeting"), WORD("conversation"), WORD("behind"), WORD("about"), WORD("profile"))

// Words that only look like a surname and a given name.
LIST(common_words, WORD("任何"), WORD("任务"), WORD("任命"), WORD("任职"), WORD("任意"),
     WORD("任期"), WORD("高度"), WORD("高峰"), WORD("高低"), WORD("高手"), WORD("马上"),
     WORD("方面"), WORD("方法"), WORD("方向"), WORD("方案"), WORD("方式"), WORD("方便"),
     WORD("金融"), WORD("金额"), WORD("金属"), WORD("时间"), WORD("时期"), WORD("时代"),
     WORD("时候"), WORD("时长"), WORD("何时"), WORD("何种"), WORD("何人"), WORD("黄金"),
     WORD("石油"), WORD("江苏"), WORD("安全"), WORD("安排"), WORD("安装"), WORD("成为"),
     WORD("成功"), WORD("成立"), WORD("成就"), WORD("成本"), WORD("成绩"), WORD("成员"),
     WORD("常常"), WORD("常见"), WORD("常用"), WORD("常识"), WORD("于是"), WORD("关于"),
     WORD("关键"), WORD("关系"), WORD("关注"), WORD("关联"), WORD("简单"), WORD("简介"),
     WORD("简述"), WORD("简历"), WORD("华为"), WORD("华人"), WORD("万人"), WORD("万一"),
     WORD("向前"), WORD("白天"), WORD("白色"), WORD("温度"), WORD("温馨"), WORD("程序"),
     WORD("程度"), WORD("单位"), WORD("单价"), WORD("单元"), WORD("项目"), WORD("范围"),
     WORD("范例"), WORD("章节"), WORD("包装"), WORD("包括"), WORD("包含"), WORD("车型"),
     WORD("车辆"), WORD("费用"), WORD("费率"), WORD("权限"), WORD("权利"), WORD("路线"),
     WORD("路径"), WORD("强度"), WORD("强调"), WORD("连接"), WORD("连续"), WORD("联系"),
     WORD("宁夏"), WORD("明天"), WORD("明年"), WORD("明显"), WORD("能力"), WORD("能量"),
     WORD("平台"), WORD("平均"), WORD("平时"), WORD("经验"), WORD("经历"), WORD("经典"),
     WORD("经济"), WORD("文章"), WORD("文本"), WORD("文件"), WORD("文化"), WORD("文字"),
     WORD("容易"), WORD("容量"), WORD("应用"), WORD("应该"), WORD("应对"), WORD("水平"),
     WORD("水果"), WORD("米饭"), WORD("利益"), WORD("利润"), WORD("支持"), WORD("支付"),
     WORD("计划"), WORD("计算"), WORD("解释"), WORD("解决"), WORD("解析"), WORD("古代"),
     WORD("古典"), WORD("钱包"), WORD("钱财"), WORD("史料"), WORD("史实"), WORD("通常"),
     WORD("通知"), WORD("通过"), WORD("空间"), WORD("空气"), WORD("房子"), WORD("房价"),
     WORD("查看"), WORD("查询"), WORD("盛况"), WORD("沙漠"), WORD("席位"), WORD("易用"),
     WORD("易错"), WORD("毛病"), WORD("毛利"), WORD("胡说"), WORD("雷达"), WORD("龙头"),
     WORD("段落"), WORD("汤料"), WORD("路上"), WORD("江湖"), WORD("田野"), WORD("童年"),
     WORD("梅花"), WORD("林业"), WORD("钟表"), WORD("谷歌"), WORD("牛奶"), WORD("花费"),
     WORD("花园"), WORD("全部"), WORD("全文"), WORD("全员"), WORD("习惯"), WORD("尚未"),
     WORD("农业"), WORD("司法"), WORD("司机"), WORD("和谐"), WORD("莫非"), WORD("管理"),
     WORD("管道"), WORD("左边"), WORD("右边"), WORD("鱼类"), WORD("广告"), WORD("广场"),
     WORD("乐观"), WORD("乐趣"), WORD("党员"), WORD("双方"), WORD("景点"), WORD("景色"),
     WORD("桂花"), WORD("展示"), WORD("展望"), WORD("展开"), WORD("国家"), WORD("国际"),
     WORD("商业"), WORD("商品"), WORD("元素"), WORD("海外"), WORD("海洋"), WORD("风险"),
     WORD("风格"), WORD("别人"), WORD("别名"), WORD("阳光"), WORD("冷静"), WORD("原因"),
     WORD("原则"), WORD("原理"), WORD("来源"), WORD("苗头"), WORD("苗木"), WORD("满足"),
     WORD("满意"), WORD("蓝图"), WORD("蓝色"), WORD("柏林"), WORD("伍佰"))

// Surnames of one character.
const char surnames[] =
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
    SAID("首席", SAYS_WHO),    SAID("나는", SAYS_I),        SAID("네요", SAYS_TALK),
    SAID("니까", SAYS_TALK),   SAID("당신", SAYS_YOU),      SAID("습니다", SAYS_TALK),
    SAID("씨는", SAYS_YOU),    SAID("어요", SAYS_TALK),     SAID("저는", SAYS_I),
    SAID("저도", SAYS_I),      SAID("저희", SAYS_I),        SAID("제가", SAYS_I),
    SAID("？", SAYS_QUESTION)};
const size_t said_word_count = ARRAY_LEN(said_words);

// The same in English: whole words.
const struct said_word english_words[] = {
    SAID("i", SAYS_I),          SAID("my", SAYS_I),          SAID("me", SAYS_I),
    SAID("we", SAYS_WE),        SAID("our", SAYS_WE),        SAID("us", SAYS_WE),
    SAID("you", SAYS_YOU),      SAID("your", SAYS_YOU),      SAID("yeah", SAYS_TALK),
    SAID("yes", SAYS_TALK),     SAID("well", SAYS_TALK),     SAID("right", SAYS_TALK),
    SAID("okay", SAYS_TALK),    SAID("no", SAYS_TALK),       SAID("oh", SAYS_TALK),
    SAID("so", SAYS_TALK),      SAID("ceo", SAYS_WHO),       SAID("cto", SAYS_WHO),
    SAID("founder", SAYS_WHO),  SAID("professor", SAYS_WHO), SAID("graduated", SAYS_WHO),
    SAID("director", SAYS_WHO), SAID("developer", SAYS_WHO), SAID("engineer", SAYS_WHO)};
const size_t english_word_count = ARRAY_LEN(english_words);
