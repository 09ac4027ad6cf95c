# 20×5 can still be read, and 1×1 harms nothing.
articles: ferry.md maps.md
size: 20x5
screen:
| Articles         2
|● 渡口的最后一班船
|  河岸月刊 · 2024-0…
|● Maps for People W…
| article 1/2
keys: <Enter>
screen:
| 河岸月刊 · 沈一 ·…
| 渡口的最后一班船
|
| 老周在青石渡撑了四
| 1% · 2 minutes left
keys: }
screen:
| 记者 ▸ asks: 大桥…
|│记者：大桥通车那
|│天，您在哪里？
|
| turn 1/14 · 11%
keys: <Space>
screen:
| 老周 ▸ asked: 大…
|
|┃老周：在船上。早上
|┃还有三个人要过河，
| turn 2/14 · 13%
keys: s
screen:
| Speakers       2/2
| │ 记者   15%
| ┃ 老周   85%
|
| 老周
keys: <Esc> :
screen:
| 老周 ▸ asked: 大…
|
|┃老周：在船上。早上
|┃还有三个人要过河，
|:
cursor: 4 1
keys: <Esc>
size: 1x1
screen:
|
size: 2x2
screen:
|老
|1…
size: 0x0
screen:
size: 20x5
screen:
| 老周 ▸ asked: 大…
|┃老周：在船上。早上
|┃还有三个人要过河，
|┃两个是去看桥的，一
| turn 2/14 · 14%
