# R shows page furniture, paler, and hides it again.
articles: page.md
size: 80x18
keys: <Enter>
screen:
|  村口新闻 · 2021-06-01
|  一条短消息
|
|  村口的大槐树今年开花比去年早了六天。记录这件事的是小学的自然课，他们从二〇〇
|  三年起，每年都记。 ∎
|
|
|
|
|
|
|
|
|
|
|
|
| end
keys: R
screen:
|  村口新闻 · 2021-06-01
|  一条短消息
|
|  村口的大槐树今年开花比去年早了六天。记录这件事的是小学的自然课，他们从二〇〇
|  三年起，每年都记。
|
|  阅读原文
|
|  长按二维码关注我们
|
|  预览时标签不可点
|
|   • 首页
|   • 关于我们
|   • 联系我们 ∎
|
|
| page furniture is shown
styles:
|BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
|  ==========                                                                   m
|                                                                               m
|  ............................................................................ m
|  ..................                                                           m
|                                                                               m
|  ~~~~~~~~                                                                     m
|                                                                               m
|  ~~~~~~~~~~~~~~~~~~                                                           m
|                                                                               m
|  ~~~~~~~~~~~~~~~~                                                             m
|                                                                               m
|   d ~~~~                                                                      m
|   d ~~~~~~~~                                                                  m
|   d ~~~~~~~~ d                                                                m
|                                                                               m
|                                                                               m
|bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
keys: R
screen: 1-8
|  村口新闻 · 2021-06-01
|  一条短消息
|
|  村口的大槐树今年开花比去年早了六天。记录这件事的是小学的自然课，他们从二〇〇
|  三年起，每年都记。 ∎
|
|
|
