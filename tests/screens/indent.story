# The first line of a plain paragraph stands in by as much as is asked for.
articles: prose.md
size: 34x20
keys: <Enter> :set<Space>indent<Space>4<Enter>
screen:
|  试读 · 2025-06-01
|  雨后
|
|      雨停的时候，院子里只剩下滴
|  水的声音。“今年的雨，”他说，
|  “比去年早了十二天。”我问他怎么
|  记得这样清楚，他指了指墙上——那
|  里有一排铅笔道，最低的一道写着
|  “1998”，最高的一道写着
|  “2023.5”。
|
|      他并不是气象员，只是喜欢把
|  看见的事记下来：哪一天开花，哪
|  一天结冰，水缸里的水（一共三
|  缸）几天用完……四十年下来，记满
|  了二十七个本子；有人出价￥3000
|  买，他没有卖。
|
|      “记它做什么用呢？”“没有
| 83% · 1 minute left
