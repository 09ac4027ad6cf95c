# Invisible characters in titles and sources are shown for what they are.
articles: hidden.md
size: 80x10
screen: 1-4
| Articles                     1 │   Reader
|● 看不见的<U+202E>字            │  No article is open.
|  暗<U+200B>处 · 2020-05-05     │
|                                │  Enter   opens the one under the cursor in
keys: <Enter>
screen: 1-3
|  看不见的<U+202E>字                                  暗<U+200B>处 · 2020-05-05
|  另一个标题                                                                   ╋
|
keys: a <Tab> oo
screen: 1-5
|  看不见的<U+202E>字                           │ Quotes                       1
|  另一个标题                                  ◆│ 看不见的<U+202E>字
|                                               │ 另一个标题
|  甲乙：这里有什么？                           │  看不见的<U+202E>… · 2020-05-05
|                                               │
