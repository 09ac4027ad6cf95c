# ':' with completion; what the command does stands above the line.
articles: ferry.md
size: 80x12
keys: <Enter> :ne
screen: 10-12
|                                                                               ┃
| next-pane  next-turn  next-same-speaker  next-topic
|:ne
cursor: 11 3
keys: <Tab>
screen: 11-12
| next-pane  next-turn  next-same-speaker  next-topic
|:next-pane
keys: <Tab>
screen: 11-12
| next-pane  next-turn  next-same-speaker  next-topic
|:next-turn
keys: <S-Tab>
screen: 11-12
| next-pane  next-turn  next-same-speaker  next-topic
|:next-pane
cursor: 11 10
keys: <Enter>
screen: 1-2
|  河岸月刊 · 沈一 · 2024-03-18                 │ Quotes                       0
|  渡口的最后一班船                            ╋│
# what cannot be done says so
keys: :nonsense<Enter>
screen: 12-12
| nonsense: no such command (Tab completes, ? lists them)
styles: 12-12
|bEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEbbbbbbbbbbbbbbbbbbbbbbbb
keys: :set<Space>measure<Space>40<Enter>
screen:
|   河岸月刊 · 沈一 · 2024-03-18                │ Quotes                       0
|   渡口的最后一班船                           ╋│
|                                              ┃│
|   老周在青石渡撑了四十年船。大桥通车的那天   ┃│  No quotes yet. In the
|   傍晚，他把竹篙靠在墙上，从此没有再拿下     ┃│  reader, a keeps the
|   来。                                       ┃│  sentence, v selects more.
|                                              ╋│
|   一、桥                                     ┃│
|                                              ┃│
| │ 记者：大桥通车那天，您在哪里？             ┃│
|                                              ╋│
| this article · in the order of the text
# what an argument may be; the chosen one is in sight, however many there are
keys: :set<Space>
screen: 11-12
| measure  indent  hang  justify  theme  mouse  sort
|:set
keys: hang<Space><Tab><Tab>
screen: 11-12
| off  half  full
|:set hang half
styles: 11-11
|bbbbbbccccbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
keys: <Tab>
screen: 11-12
| off  half  full
|:set hang full
keys: <C-u><Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab>
screen: 11-12
| jump-forward  next-pane  previous-pane  pane-left  pane-right  pane-list  …
|:next-pane
styles: 11-11
|bbbbbbbbbbbbbbbcccccccccbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
keys: <S-Tab><S-Tab>
screen: 11-12
| down  up  page-down  page-up  half-down  half-up  top  bottom  jump-back  …
|:jump-back
