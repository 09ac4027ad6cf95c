# v selects the sentence; J K by sentence, h l by character, } the turn.
articles: ferry.md
size: 80x12
keys: <Enter> }} v
screen:
|  老周 ▸ asked: 大桥通车那天，您在哪里？
|┃ 老周：在船上。早上还有三个人要过河，两个是去看桥的，一个是去卖鸡蛋的。看桥的 ╋
|┃ 人站在船头往上看，卖鸡蛋的低着头数鸡蛋。我就想，一座桥，原来也只和一部分人有 ┃
|┃ 关系。                                                                       ┃
|┃                                                                              ┃
|┃ 到了下午，一个人也没有了。我把船划到河心停下，听桥上的锣鼓。水还是那样流，并 ┃
|┃ 不知道上面多了一座桥。                                                       ╋
|                                                                               ┃
|│ 记者：您心里难过吗？                                                         ┃
|                                                                               ┃
|┃ 老周：说不上难过。一件事做了四十年，忽然不用做了，像牙疼忽然停了一样，人反而 ╋
| selecting: 1 sentence, 4 characters · turn 2/14 · 35% · 1 minute left
styles: 1-8
|BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
|2 222222SSSSSSSS.............................................................. ^
|2 ............................................................................ m
|2 ......                                                                       m
|2                                                                              m
|2 ............................................................................ 2
|2 ......................                                                       2
|                                                                               2
keys: J
styles: 2-6
|2 222222SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS...... ^
|2 ............................................................................ m
|2 ......                                                                       m
|2                                                                              m
|2 ............................................................................ 2
keys: K
styles: 2-6
|2 222222SSSSSSSS.............................................................. ^
|2 ............................................................................ m
|2 ......                                                                       m
|2                                                                              m
|2 ............................................................................ 2
keys: hhh
styles: 2-6
|2 222222SS.................................................................... ^
|2 ............................................................................ m
|2 ......                                                                       m
|2                                                                              m
|2 ............................................................................ 2
keys: l
styles: 2-6
|2 222222SSSS.................................................................. ^
|2 ............................................................................ m
|2 ......                                                                       m
|2                                                                              m
|2 ............................................................................ 2
keys: j
styles: 2-6
|2 222222........SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS...... ^
|2 ............................................................................ m
|2 ......                                                                       m
|2                                                                              m
|2 ............................................................................ 2
keys: }
styles: 2-8
|2 222222SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS ^
|2 SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS m
|2 SSSSSS                                                                       m
|2                                                                              m
|2 SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS 2
|2 SSSSSSSSSSSSSSSSSSSSSS                                                       2
|                                                                               2
keys: <Esc>
styles: 2-6
|2 222222...................................................................... ^
|2 ............................................................................ m
|2 ......                                                                       m
|2                                                                              m
|2 ............................................................................ 2
keys: v y
wish: copy 在船上。
screen: 12-12
| turn 2/14 · 35% · 1 minute left
# how much is selected is said where there is room for it beside the turn
keys: v }
screen: 12-12
| selecting: 7 sentences, 125 characters · turn 2/14 · 35% · 1 minute left
keys: }
screen: 12-12
| selecting: 7 sentences, 125 characters · turn 2/14 · 35% · 1 minute left
size: 40x12
screen: 12-12
| turn 2/14 · 33%
size: 24x12
screen: 12-12
| turn 2/14 · 25%
keys: <Esc>
screen: 12-12
| turn 2/14 · 25%
