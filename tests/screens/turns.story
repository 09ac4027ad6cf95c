# } and { go by turn, ) and ( by the same speaker, counts multiply.
articles: maps.md
size: 80x14
keys: <Enter> }
screen: 1-2
|  Ines ▸ asks: What is the first thing you leave out of a map?
|│ Ines: What is the first thing you leave out of a map?
keys: }
screen: 1-3
|  Tomas ▸ asked: What is the first thing you leave out of a map?
|┃ Tomas: Roads that nobody walks along. A walker needs to know where a road
|┃ can be crossed, not where it leads. So I draw the crossings and let the road ╋
keys: )
screen: 1-3
|  Tomas ▸ asked: Is there anything you would never leave out?
|┃ Tomas: Water. You can be wrong about a wall and climb it. You cannot be
|┃ wrong about a river.                                                         ╋
keys: (
screen: 1-3
|  Tomas ▸ asked: What is the first thing you leave out of a map?
|┃ Tomas: Roads that nobody walks along. A walker needs to know where a road
|┃ can be crossed, not where it leads. So I draw the crossings and let the road ╋
keys: 3}
screen: 1-3
|  Tomas ▸ asked: Is there anything you would never leave out?
|┃ Tomas: Water. You can be wrong about a wall and climb it. You cannot be
|┃ wrong about a river.                                                         ╋
keys: 2{
screen: 1-3
|  Ruth ▸ asked: What is the first thing you leave out of a map?
|┊ Ruth: I leave out names. A name tells you what to call a hill; it does not
|┊ tell you how steep it is.                                                    ╋
keys: 99}
screen:
|  Tomas ▸ asked: And what do you do then?
|  Getting lost
|                                                                               ╋
|│ Ines: Do you get lost yourselves?                                            ┃
|                                                                               ┃
|┊ Ruth: Every week. It is how I find the mistakes. A map that has never been   ┊
|┊ wrong has never been used, and I would not trust it on a wet afternoon.      ┊
|                                                                               ┃
|┃ Tomas: Never on my own maps. On Ruth's, often.                               ╋
|                                                                               ┊
|│ Ines: And what do you do then?                                               ┊
|                                                                               ┃
|▸ Tomas: I sit down on one of her benches. ∎                                   ┃
| turn 11/11 · end
keys: }
screen: 13-14
|▸ Tomas: I sit down on one of her benches. ∎                                   ┃
| this is the last turn
# G goes to the last words: who speaks there, and which turn it is
keys: gG
screen: 1-1
|  Tomas ▸ asked: And what do you do then?
screen: 13-14
|▸ Tomas: I sit down on one of her benches. ∎                                   ┃
| turn 11/11 · end
keys: {
screen: 1-1
|  Ines ▸ asks: And what do you do then?
screen: 14-14
| turn 10/11 · end
