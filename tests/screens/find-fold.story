# Smart case, and a phrase that a line end divides.
articles: maps.md
size: 50x14
keys: <Enter> /ruth<Enter>
screen: 14-14
| turn 3/11 · 53% · 1 minute left · matches 1/4
keys: /Ruth's<Enter>
screen: 14-14
| turn 9/11 · end · matches 1/1
keys: /road<Space>can<Space>be<Enter>
screen:
|  Tomas ▸ asked: What is the first thing you lea…
|│ Ines: What is the first thing you leave out of
|│ a map?                                         ╋
|                                                 ◂
|┃ Tomas: Roads that nobody walks along. A walker ┃
|▸ needs to know where a road can be crossed, not ┊
|┃ where it leads. So I draw the crossings and    ┊
|┃ let the road itself fade into the paper.       ┃
|                                                 ╋
|┊ Ruth: I leave out names. A name tells you what ┊
|┊ to call a hill; it does not tell you how steep ┊
|┊ it is.                                         ┃
|                                                 ┃
| turn 2/11 · 47% · 1 minute left · matches 1/1
styles: 3-8
|1 . ....                                         m
|                                                 m
|2 222222 ..... .... ...... ..... ...... . ...... m
|2 ..... .. .... ..... . HHHHHHHHHHH ........ ... m
|2 ..... .. ...... .. . .... ... ......... ...    m
|2 ... ... .... ...... .... .... ... ......       2
