# Lists, quotes, code, tables, images, rules: each set as what it is.
articles: kinds.md
size: 80x24
keys: <Enter>
screen:
|  试验田 · 2022-02-22
|  排版样张
|
|  一段普通的文字，里面有着重、强调、代码、划去和一个链接，也有一个相对的链接。
|  行长超过一行的时候，标点要站在该站的地方：“引号”不在行末开头，句号也不在行
|  首。
|
|
|  列表                                                                         ╋
|
|   • 第一条，不长。
|   • 第二条比较长，长到一行放不下，于是折到第二行去，而第二行的开头要和第一行
|     的文字对齐，不能和圆点对齐。
|      • 里面的一层
|      • 里面的又一层                                                           ╋
|  1. 先这样
|  2. 再那样
|
|                                                                               ╋
|  引文和代码
|
|  ▎ 好的版面是看不见的。
|  ▎
| 67% · 1 minute left
styles:
|BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
|  ========                                                                     m
|                                                                               m
|  ......................++++..____..xxxx..____..kkkkkkkk..........kkkkkkkkkk.. m
|  ..........................................................................   m
|  ....                                                                         m
|                                                                               m
|                                                                               m
|  ====                                                                         m
|                                                                               m
|   d ..............                                                            m
|   d ........................................................................  m
|     ............................                                              m
|      d ..........                                                             m
|      d ............                                                           m
|  dd ......                                                                    m
|  dd ......
|
|                                                                               ^
|  ==========
|
|  | ....................
|  |
|bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
keys: G
screen:
|  表格和图                                                  试验田 · 2022-02-22
|  引文和代码
|
|  ▎ 好的版面是看不见的。
|  ▎
|  ▎ 看得见的，是它没有做好的地方。
|
|    make
|    ./yulu add 访谈.md    # 一行代码                                           ╋
|
|
|  表格和图
|
|  纸张     │ 宽       │ 用处
|  ─────────┼──────────┼───────────────────────────────────                     ╋
|  三十二开 │ 130 毫米 │ 小说、诗集，以及一切可以躺着读的书
|  十六开   │ 185 毫米 │ 课本
|
|  ▣ 1 河边的一条船  images.example.com                                         ╋
|
|                           ─────────────────────────
|
|▸ 最后一段。 ∎
| 表格和图 · end
styles:
|BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
|  ==========
|
|  | ....................
|  |
|  | ..............................
|
|   xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
|   xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx ^
|
|
|  ========
|
|  ++++     | ++       | ++++
|  ||||||||||||||||||||||||||||||||||||||||||||||||||||||||                     m
|  ........ | ... .... | ..................................                     m
|  ......   | ... .... | ....                                                   m
|                                                                               m
|  kkk kkkkkkkkkkkk  dddddddddddddddddd                                         m
|                                                                               m
|                           |||||||||||||||||||||||||                           m
|                                                                               m
|d .......... d                                                                 m
|bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
size: 40x30
keys: G
screen:
|  表格和图          试验田 · 2022-02-22
|  1. 先这样
|  2. 再那样
|
|
|  引文和代码
|
|  ▎ 好的版面是看不见的。
|  ▎
|  ▎ 看得见的，是它没有做好的地方。     ╋
|
|    make
|    ./yulu add 访谈.md    # 一行代码
|
|
|  表格和图
|
|  纸张     │ 宽       │ 用处
|  ─────────┼──────────┼─────────────── ╋
|  三十二开 │ 130 毫米 │ 小说、诗集，以
|           │          │ 及一切可以躺着
|           │          │ 读的书
|  十六开   │ 185 毫米 │ 课本           ╋
|
|  ▣ 1 河边的一条船  images.example.com
|
|              ────────────
|
|▸ 最后一段。 ∎
| 表格和图 · end
