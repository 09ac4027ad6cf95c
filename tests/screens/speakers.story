# s: who speaks, and how much.
articles: maps.md
size: 100x20
keys: <Enter> }} s
screen:
|            Tomas ▸ asked: What is the first thing│ Speakers                                    2/3
|          ┃ Tomas: Roads that nobody walks along. │ │ Ines  ███░░░░░░░░░░░░░  20%      4 turns  116
|          ┃ can be crossed, not where it leads. So│ ┃ Tomas ███████░░░░░░░░░  46%      4 turns  264
|          ┃ itself fade into the paper.           │ ┊ Ruth  █████░░░░░░░░░░░  34%      3 turns  192
|                                                  │
|          ┊ Ruth: I leave out names. A name tells │
|          ┊ tell you how steep it is.             │
|                                                  │
|          │ Ines: Is there anything you would neve│
|                                                  │
|          ┃ Tomas: Water. You can be wrong about a│
|          ┃ wrong about a river.                  │
|                                                  │
|          ┊ Ruth: Benches.                        │
|                                                  │
|                                                  │
|            Getting lost                          │
|                                                  │
|          │ Ines: Do you get lost yourselves?     │
| Tomas
styles: 1-5
|bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb|BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
|          2 222222 ..... .... ...... ..... ...... | 1 1111  1111111111111111  ...    dddddddddddddd
|          2 ... .. ........ ... ..... .. ...... ..|ccccccccccccccccccccccccccccccccccccccccccccccccc
|          2 ...... .... .... ... ......           | 3 3333  3333333333333333  ...    dddddddddddddd
|                                                  |
keys: j <Enter>
screen: 1-4
|            Ruth ▸ asked: What is the first thing you leave out of a map?
|          ┊ Ruth: I leave out names. A name tells you what to call a hill; it does not
|          ┊ tell you how steep it is.                                                              ╋
|                                                                                                   │
# f keeps one speaker
keys: s f
screen:
|            Ruth ▸ asked: What is the first thing you leave out of a map?
|          ┊ Ruth: I leave out names. A name tells you what to call a hill; it does not
|          ┊ tell you how steep it is.                                                              ╋
|                                                                                                   │
|          ┊ Ruth: Benches.                                                                         ┃
|                                                                                                   ┃
|          ┊ Ruth: Every week. It is how I find the mistakes. A map that has never been             ┃
|          ┊ wrong has never been used, and I would not trust it on a wet afternoon. ∎              ┃
|                                                                                                   ┊
|                                                                                                   ┤
|                                                                                                   │
|                                                                                                   ┃
|                                                                                                   ╋
|                                                                                                   ┤
|                                                                                                   ┊
|                                                                                                   ┊
|                                                                                                   ┊
|                                                                                                   ┤
|                                                                                                   ┃
| only Ruth; F shows all again
keys: F
screen: 1-6
|            Ruth ▸ asked: What is the first thing you leave out of a map?
|          ┊ Ruth: I leave out names. A name tells you what to call a hill; it does not
|          ┊ tell you how steep it is.                                                              ╋
|                                                                                                   │
|          │ Ines: Is there anything you would never leave out?                                     ┃
|                                                                                                   ┃
