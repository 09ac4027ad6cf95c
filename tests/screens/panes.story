# Two panes from 80 columns, one below; Tab goes around.
articles: ferry.md maps.md
size: 100x10
keys: <Enter> <Tab>
screen:
|  河岸月刊 · 沈一 · 2024-03-18                             │ Quotes                               0
|  渡口的最后一班船                                         │
|                                                          ┃│
|  老周在青石渡撑了四十年船。大桥通车的那天傍晚，他把竹篙  ┃│  No quotes yet. In the reader, a
|  靠在墙上，从此没有再拿下来。                            ┃│  keeps the sentence, v selects more.
|                                                          ┃│
|  一、桥                                                  ┃│
|                                                          ┃│
|│ 记者：大桥通车那天，您在哪里？                          ┃│
| this article · in the order of the text
keys: <Tab>
screen:
| Articles                             2 │   河岸月刊 · 沈一 · 2024-03-18
|● 渡口的最后一班船                      │   渡口的最后一班船
|  河岸月刊 · 2024-03-18 · 记者, 老周    │                                                          ┃
|● Maps for People Who Walk              │   老周在青石渡撑了四十年船。大桥通车的那天傍晚，他把竹篙 ┃
|  The Footpath Review · 2023-11-02 · I… │   靠在墙上，从此没有再拿下来。                           ┃
|                                        │                                                          ┃
|                                        │   一、桥                                                 ┃
|                                        │                                                          ┃
|                                        │ │ 记者：大桥通车那天，您在哪里？                         ┃
| article 1/2 · 2 unread · sorted by date
keys: <Tab>
screen:
|            河岸月刊 · 沈一 · 2024-03-18
|            渡口的最后一班船
|                                                                                                   ┃
|            老周在青石渡撑了四十年船。大桥通车的那天傍晚，他把竹篙靠在墙上，从此没有再拿           ┃
|            下来。                                                                                 ┃
|                                                                                                   ┃
|            一、桥                                                                                 ┃
|                                                                                                   ┃
|          │ 记者：大桥通车那天，您在哪里？                                                         ┃
| 8% · 2 minutes left
size: 70x10
screen: 1-3
|  河岸月刊 · 沈一 · 2024-03-18
|  渡口的最后一班船
|                                                                     ┃
keys: <lt>
screen: 1-3
| Articles                                                           2
|● 渡口的最后一班船
|  河岸月刊 · 2024-03-18 · 记者, 老周
keys: >
screen: 1-3
|  河岸月刊 · 沈一 · 2024-03-18
|  渡口的最后一班船
|                                                                     ┃
