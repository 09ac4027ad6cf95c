# The ends of a selection, hits and the prompt's cursor stand between clusters: never inside an emoji family, a
# skin tone, a flag, a letter with its marks or a syllable of jamo.
articles: clusters.md
size: 50x9
keys: <Enter> v
screen: 1-4
|  一字一格                      试读 · 2025-06-02
|  甲👨乙👍丙CN丁e̊戊각己。
|
|  臺灣的ＡＢＣ與发达，說話。 ∎
styles: 2-2
|  SSSSSSSSSSSSSSSSSSSSSSS                        m
keys: h
styles: 2-2
|  SSSSSSSSSSSSSSSSSSSSS..                        m
keys: h
styles: 2-2
|  SSSSSSSSSSSSSSSSSSS....                        m
keys: h
styles: 2-2
|  SSSSSSSSSSSSSSSSS......                        m
keys: h
styles: 2-2
|  SSSSSSSSSSSSSSS........                        m
keys: h
styles: 2-2
|  SSSSSSSSSSSSSS.........                        m
keys: h
styles: 2-2
|  SSSSSSSSSSSS...........                        m
keys: h
styles: 2-2
|  SSSSSSSSSS.............                        m
keys: h
styles: 2-2
|  SSSSSSSS...............                        m
keys: h
styles: 2-2
|  SSSSSS.................                        m
keys: y
wish: copy 甲👨‍👩‍👧乙
keys: vhhhhhhh y
wish: copy 甲👨‍👩‍👧乙👍🏽丙
# a hit grows to the whole of a cluster
keys: /👩<Enter>
styles: 2-2
|  ..HH...................                        m
keys: /👍<Enter>
styles: 2-2
|  ......HH...............                        m
keys: /e<Enter>
styles: 2-2
|  ..............H........                        m
keys: /🇳<Enter>
styles: 2-2
|  ..........HH...........                        m
screen: 9-9
| end · matches 1/1
# the prompt: each step is a whole cluster, and so is what is deleted
keys: /a👨‍👩‍👧e̊각
screen: 9-9
|/a👨e̊각                                       0/0
cursor: 8 7
keys: <Left>
cursor: 8 5
keys: <Left>
cursor: 8 4
keys: <Left>
cursor: 8 2
keys: <Right><BS>
screen: 9-9
|/ae̊각                                         0/0
cursor: 8 2
keys: <C-e><BS>
screen: 9-9
|/ae̊                                           0/0
