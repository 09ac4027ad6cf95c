# Invisible characters in titles and sources are shown for what they are.
articles: hidden.md
size: 80x10
screen: 1-4
| Articles                     1 │   Reader
|● 看不见的字                    │  No article is open.
|  暗处 · 2020-05-05             │
|                                │  Enter   opens the one under the cursor in
keys: <Enter>
screen: 1-3
|  另一个标题                                                  暗处 · 2020-05-05
|  另一个标题                                                                   ╋
|
keys: a <Tab> oo
screen: 1-5
|  另一个标题                 暗处 · 2020-05-05 │ Quotes                       1
|  另一个标题                                  ◆│ 看不见的字
|                                               │ 另一个标题
|  甲乙： 这里有什么？                          │  看不见的字 · 2020-05-05
|                                               │
