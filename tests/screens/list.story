# The list alone in a narrow window: title, then source, date and speakers; newest date first.
articles: ferry.md maps.md kinds.md page.md
size: 60x16
screen:
| Articles                                                 4
|● 渡口的最后一班船
|  河岸月刊 · 2024-03-18 · 记者, 老周
|● Maps for People Who Walk
|  The Footpath Review · 2023-11-02 · Ines, Tomas, Ruth
|● 排版样张
|  试验田 · 2022-02-22
|● 一条短消息
|  村口新闻 · 2021-06-01
|
|
|
|
|
|
| article 1/4 · 4 unread · sorted by date
# going down, and a star
keys: j *
screen: 1-9
| Articles                                                 4
|● 渡口的最后一班船
|  河岸月刊 · 2024-03-18 · 记者, 老周
|● ★ Maps for People Who Walk
|  The Footpath Review · 2023-11-02 · Ines, Tomas, Ruth
|● 排版样张
|  试验田 · 2022-02-22
|● 一条短消息
|  村口新闻 · 2021-06-01
# read and unread
keys: r
screen: 4-5
|✓ ★ Maps for People Who Walk
|  The Footpath Review · 2023-11-02 · Ines, Tomas, Ruth
keys: r
screen: 4-5
|● ★ Maps for People Who Walk
|  The Footpath Review · 2023-11-02 · Ines, Tomas, Ruth
