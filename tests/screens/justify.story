# A justified text ends in one column; a selection goes on over the gaps.
articles: maps.md
size: 60x14
keys: <Enter> :set<Space>justify<Space>on<Enter> }} v }
screen:
|  Tomas ▸ asked: What is the first thing you leave out of …
|┃ Tomas: Roads that nobody walks  along. A walker needs to
|┃ know where a road can be crossed, not where it leads. So ╋
|┃ I draw the  crossings and let the road  itself fade into ┃
|┃ the paper.                                               ┃
|                                                           ┊
|┊ Ruth: I leave out names. A name tells you what to call a ┊
|┊ hill; it does not tell you how steep it is.              ┃
|                                                           ╋
|│ Ines: Is there anything you would never leave out?       ┊
|                                                           ┊
|┃ Tomas: Water.  You can be wrong  about a wall  and climb ┃
|┃ it. You cannot be wrong about a river.                   ┃
| selecting: 3 sentences, 138 characters · turn 2/11 · 59%
styles:
|BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
|2 222222 SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS
|2 SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS m
|2 SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS m
|2 SSSSSSSSSS                                               m
|                                                           m
|3 33333 . ..... ... ...... . .... ..... ... .... .. .... . m
|3 ..... .. .... ... .... ... ... ..... .. ...              m
|                                                           m
|1 11111 .. ..... ........ ... ..... ..... ..... ....       3
|                                                           3
|2 222222 ......  ... ... .. .....  ..... . ....  ... ..... 2
|2 ... ... ...... .. ..... ..... . ......                   2
|bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
