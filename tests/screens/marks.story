# m and a letter set a mark, ' and the letter go there, '' goes back.
articles: ferry.md
size: 80x10
keys: <Enter> }}}} ma
screen: 10-10
| mark a is set
keys: G 'a
screen: 1-3
|  老周 ▸ asked: 您心里难过吗？
|┃ 老周：说不上难过。一件事做了四十年，忽然不用做了，像牙疼忽然停了一样，人反而
|┃ 要愣一会儿。                                                                 ┃
keys: ''
screen: 1-3
|  老周 ▸ asked: 以后有什么打算？
|┃ 老周：就是这座桥。
|                                                                               ┃
keys: 'z
screen: 10-10
| z: there is no such mark
# a pending command says what it waits for
keys: m
screen: 10-10
| turn 14/14 · end                                                    set-mark …
keys: <Esc> 12
screen: 10-10
| turn 14/14 · end                                                            12
