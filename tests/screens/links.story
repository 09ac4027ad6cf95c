# f puts letters on the links; the target is shown before it is opened.
articles: kinds.md
size: 80x14
keys: <Enter> f
screen: 1-8
|  试验田 · 2022-02-22
|  排版样张
|
|  一段普通的文字，里面有着重、强调、代码、划去和a 个链接，也有一个s 对的链接。
|  行长超过一行的时候，标点要站在该站的地方：“引号”不在行末开头，句号也不在行   ╋
|  首。
|
|  列表
styles: 3-6
|                                                                               m
|  ......................++++..____..xxxx..____..lkkkkkkk..........lkkkkkkkkk.. m
|  ..........................................................................   m
|  ....                                                                         m
keys: s
screen: 14-14
| not a web address: page.html
# not a web address: nothing is opened
wish: none
keys: f a
screen: 1-8
|  试验田 · 2022-02-22
|  排版样张
|
|  一段普通的文字，里面有着重、强调、代码、划去和a 个链接，也有一个相对的链接。
|  行长超过一行的时候，标点要站在该站的地方：“引号”不在行末开头，句号也不在行   ╋
|  首。
|
|  列表
screen: 14-14
| Enter opens https://example.com/one
keys: <Enter>
wish: browse https://example.com/one
