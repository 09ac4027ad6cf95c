# The quotes pane: going there, notes, tags, colours, grouping, deleting and undoing.
articles: ferry.md maps.md
size: 100x24
keys: <Enter> }} a }} a <F2> j <Enter> }}} a <F4>
screen:
|  Ruth ▸ asked: What is the first thing you leave out of … │ Quotes                               1
|┊ Ruth: I leave out names. A name tells you what to call   │ I leave out names.
|┊ a hill; it does not tell you how steep it is.            │  Ruth · Maps for People W… · 2023-11-02
|                                                          ╋│
|│ Ines: Is there anything you would never leave out?      ││
|                                                          ┃│
|┃ Tomas: Water. You can be wrong about a wall and climb   ┃│
|┃ it. You cannot be wrong about a river.                  ┃│
|                                                          ┃│
|┊ Ruth: Benches.                                          ◆│
|                                                          ┊│
|                                                          ┤│
|  Getting lost                                            ││
|                                                          ┃│
|│ Ines: Do you get lost yourselves?                       ┃│
|                                                          ╋│
|┊ Ruth: Every week. It is how I find the mistakes. A map  ││
|┊ that has never been wrong has never been used, and I    ┊│
|┊ would not trust it on a wet afternoon.                  ┊│
|                                                          ┊│
|┃ Tomas: Never on my own maps. On Ruth's, often.          ┃│
|                                                          ┤│
|│ Ines: And what do you do then?                          ┃│
| quote 1/1 · this article · in the order of the text
keys: *
screen:
|  Ruth ▸ asked: What is the first thing you leave out of … │ Quotes of all articles               3
|┊ Ruth: I leave out names. A name tells you what to call   │ I leave out names.
|┊ a hill; it does not tell you how steep it is.            │  Ruth · Maps for People W… · 2023-11-02
|                                                          ╋│
|│ Ines: Is there anything you would never leave out?      ││ 说不上难过。
|                                                          ┃│  老周 · 渡口的最后一班船 · 2024-03-18
|┃ Tomas: Water. You can be wrong about a wall and climb   ┃│
|┃ it. You cannot be wrong about a river.                  ┃│ 在船上。
|                                                          ┃│  老周 · 渡口的最后一班船 · 2024-03-18
|┊ Ruth: Benches.                                          ◆│
|                                                          ┊│
|                                                          ┤│
|  Getting lost                                            ││
|                                                          ┃│
|│ Ines: Do you get lost yourselves?                       ┃│
|                                                          ╋│
|┊ Ruth: Every week. It is how I find the mistakes. A map  ││
|┊ that has never been wrong has never been used, and I    ┊│
|┊ would not trust it on a wet afternoon.                  ┊│
|                                                          ┊│
|┃ Tomas: Never on my own maps. On Ruth's, often.          ┃│
|                                                          ┤│
|│ Ines: And what do you do then?                          ┃│
| quotes of all articles
keys: j e 记一笔<Enter>
screen:
|  Ruth ▸ asked: What is the first thing you leave out of … │ Quotes of all articles               3
|┊ Ruth: I leave out names. A name tells you what to call   │ I leave out names.
|┊ a hill; it does not tell you how steep it is.            │  Ruth · Maps for People W… · 2023-11-02
|                                                          ╋│
|│ Ines: Is there anything you would never leave out?      ││ 说不上难过。
|                                                          ┃│  老周 · 渡口的最后一班船 · 2024-03-18
|┃ Tomas: Water. You can be wrong about a wall and climb   ┃│  ✎ 记一笔
|┃ it. You cannot be wrong about a river.                  ┃│
|                                                          ┃│ 在船上。
|┊ Ruth: Benches.                                          ◆│  老周 · 渡口的最后一班船 · 2024-03-18
|                                                          ┊│
|                                                          ┤│
|  Getting lost                                            ││
|                                                          ┃│
|│ Ines: Do you get lost yourselves?                       ┃│
|                                                          ╋│
|┊ Ruth: Every week. It is how I find the mistakes. A map  ││
|┊ that has never been wrong has never been used, and I    ┊│
|┊ would not trust it on a wet afternoon.                  ┊│
|                                                          ┊│
|┃ Tomas: Never on my own maps. On Ruth's, often.          ┃│
|                                                          ┤│
|│ Ines: And what do you do then?                          ┃│
| the note is kept
keys: c
styles: 1-12
|bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb|BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
|3 33333 qqqqqqqqqqqqqqqqqq . .... ..... ... .... .. ....   | . ..... ... ......
|3 . ..... .. .... ... .... ... ... ..... .. ...            |dd3333dddddddddddddddddddddddddddddddddd
|                                                          1|
|1 11111 .. ..... ........ ... ..... ..... ..... ....      1|cccccccccccccccccccccccccccccccccccccccc
|                                                          2|cccccccccccccccccccccccccccccccccccccccc
|2 222222 ...... ... ... .. ..... ..... . .... ... .....   2|cccccccccccccccccccccccccccccccccccccccc
|2 ... ... ...... .. ..... ..... . ......                  2|cccccccccccccccccccccccccccccccccccccccc
|                                                          2| ........
|3 33333 ........                                          m|dd++++dddddddddddddddddddddddddddddddd
|                                                          m|
|                                                          m|
keys: o
screen:
|  Ruth ▸ asked: What is the first thing you leave out of … │ Quotes of all articles               3
|┊ Ruth: I leave out names. A name tells you what to call   │ Ruth
|┊ a hill; it does not tell you how steep it is.            │ I leave out names.
|                                                          ╋│  Ruth · Maps for People W… · 2023-11-02
|│ Ines: Is there anything you would never leave out?      ││
|                                                          ┃│ 老周
|┃ Tomas: Water. You can be wrong about a wall and climb   ┃│ 说不上难过。
|┃ it. You cannot be wrong about a river.                  ┃│  老周 · 渡口的最后一班船 · 2024-03-18
|                                                          ┃│  ✎ 记一笔
|┊ Ruth: Benches.                                          ◆│
|                                                          ┊│ 在船上。
|                                                          ┤│  老周 · 渡口的最后一班船 · 2024-03-18
|  Getting lost                                            ││
|                                                          ┃│
|│ Ines: Do you get lost yourselves?                       ┃│
|                                                          ╋│
|┊ Ruth: Every week. It is how I find the mistakes. A map  ││
|┊ that has never been wrong has never been used, and I    ┊│
|┊ would not trust it on a wet afternoon.                  ┊│
|                                                          ┊│
|┃ Tomas: Never on my own maps. On Ruth's, often.          ┃│
|                                                          ┤│
|│ Ines: And what do you do then?                          ┃│
| grouped by speaker
keys: o
screen:
|  Ruth ▸ asked: What is the first thing you leave out of … │ Quotes of all articles               3
|┊ Ruth: I leave out names. A name tells you what to call   │ Maps for People Who Walk
|┊ a hill; it does not tell you how steep it is.            │ I leave out names.
|                                                          ╋│  Ruth · Maps for People W… · 2023-11-02
|│ Ines: Is there anything you would never leave out?      ││
|                                                          ┃│ 渡口的最后一班船
|┃ Tomas: Water. You can be wrong about a wall and climb   ┃│ 说不上难过。
|┃ it. You cannot be wrong about a river.                  ┃│  老周 · 渡口的最后一班船 · 2024-03-18
|                                                          ┃│  ✎ 记一笔
|┊ Ruth: Benches.                                          ◆│
|                                                          ┊│ 在船上。
|                                                          ┤│  老周 · 渡口的最后一班船 · 2024-03-18
|  Getting lost                                            ││
|                                                          ┃│
|│ Ines: Do you get lost yourselves?                       ┃│
|                                                          ╋│
|┊ Ruth: Every week. It is how I find the mistakes. A map  ││
|┊ that has never been wrong has never been used, and I    ┊│
|┊ would not trust it on a wet afternoon.                  ┊│
|                                                          ┊│
|┃ Tomas: Never on my own maps. On Ruth's, often.          ┃│
|                                                          ┤│
|│ Ines: And what do you do then?                          ┃│
| grouped by article
keys: d
screen:
|  Ruth ▸ asked: What is the first thing you leave out of … │ Quotes of all articles               2
|┊ Ruth: I leave out names. A name tells you what to call   │ Maps for People Who Walk
|┊ a hill; it does not tell you how steep it is.            │ I leave out names.
|                                                          ╋│  Ruth · Maps for People W… · 2023-11-02
|│ Ines: Is there anything you would never leave out?      ││
|                                                          ┃│ 渡口的最后一班船
|┃ Tomas: Water. You can be wrong about a wall and climb   ┃│ 在船上。
|┃ it. You cannot be wrong about a river.                  ┃│  老周 · 渡口的最后一班船 · 2024-03-18
|                                                          ┃│
|┊ Ruth: Benches.                                          ◆│
|                                                          ┊│
|                                                          ┤│
|  Getting lost                                            ││
|                                                          ┃│
|│ Ines: Do you get lost yourselves?                       ┃│
|                                                          ╋│
|┊ Ruth: Every week. It is how I find the mistakes. A map  ││
|┊ that has never been wrong has never been used, and I    ┊│
|┊ would not trust it on a wet afternoon.                  ┊│
|                                                          ┊│
|┃ Tomas: Never on my own maps. On Ruth's, often.          ┃│
|                                                          ┤│
|│ Ines: And what do you do then?                          ┃│
| the quote is deleted; u brings it back
keys: u
screen: 1-12
|  Ruth ▸ asked: What is the first thing you leave out of … │ Quotes of all articles               3
|┊ Ruth: I leave out names. A name tells you what to call   │ Maps for People Who Walk
|┊ a hill; it does not tell you how steep it is.            │ I leave out names.
|                                                          ╋│  Ruth · Maps for People W… · 2023-11-02
|│ Ines: Is there anything you would never leave out?      ││
|                                                          ┃│ 渡口的最后一班船
|┃ Tomas: Water. You can be wrong about a wall and climb   ┃│ 说不上难过。
|┃ it. You cannot be wrong about a river.                  ┃│  老周 · 渡口的最后一班船 · 2024-03-18
|                                                          ┃│  ✎ 记一笔
|┊ Ruth: Benches.                                          ◆│
|                                                          ┊│ 在船上。
|                                                          ┤│  老周 · 渡口的最后一班船 · 2024-03-18
# Enter goes there
keys: <Enter>
screen: 1-4
|            老周 ▸ asked: 您心里难过吗？
|          ┃ 老周：说不上难过。一件事做了四十年，忽然不用做了，像牙疼忽然停了一样，人反而
|          ┃ 要愣一会儿。                                                                           ╋
|                                                                                                   ◆
