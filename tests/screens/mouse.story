# Clicks, wheel, drag.
articles: ferry.md maps.md
size: 120x20
keys: <Enter>
mouse: down 8 50
screen: 1-4
| Articles                 2 │   渡口的最后一班船                     河岸月刊 · 2024-03-18 │ Quotes                   0
|● 渡口的最后一班船          │   在墙上，从此没有再拿下来。                                 │
|  河岸月刊 · 2024-03-18 · … │                                                             ╋│
|● Maps for People Who Walk  │                                                             ┃│
mouse: press 3 4
screen: 1-5
| Articles                 2 │   渡口的最后一班船                     河岸月刊 · 2024-03-18 │ Quotes                   0
|● 渡口的最后一班船          │   在墙上，从此没有再拿下来。                                 │
|  河岸月刊 · 2024-03-18 · … │                                                             ╋│
|● Maps for People Who Walk  │                                                             ┃│
|  The Footpath Review · 20… │   一、桥                                                    ┃│
mouse: double 3 4
screen: 1-5
| Articles                 2 │   The Footpath Review · 2023-11-02                           │ Quotes                   0
|● 渡口的最后一班船          │   Maps for People Who Walk                                   │
|  河岸月刊 · 2024-03-18 · … │                                                             ╋│
|● Maps for People Who Walk  │   Three people who draw maps talk about what they leave     ││
|  The Footpath Review · 20… │   out.                                                      ┃│
mouse: press 3 4
styles: 1-5
|BBBBBBBBBBBBBBBBBBBBBBBBBBBB|bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb|bbbbbbbbbbbbbbbbbbbbbbbbbbbb
|k ++++++++++++++++          |   ========================                                  m|
|  ddddddddddddddddddddddddd |                                                             m|
|cccccccccccccccccccccccccccc|   _____________________________________________________     m|
|cccccccccccccccccccccccccccc|   ____                                                      m|
mouse: press 9 45
mouse: drag 11 50
mouse: release 11 50
styles: 9-13
|                            |                                                             m|  ddddd
|                            | 1 11111 .... ..SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS     m|
|                            |                                                             1|
|                            | 2 SSSSSSSSSSSSSSSSSS...... ..... ...... . ...... ..... ..   2|
|                            | 2 .... ..... . .... ... .. ........ ... ..... .. ...... ..  2|
screen: 9-13
|                            │                                                             ┊│  more.
|                            │ ▸ Ines: What is the first thing you leave out of a map?     ┤│
|                            │                                                             ││
|                            │ ┃ Tomas: Roads that nobody walks along. A walker needs to   ┃│
|                            │ ┃ know where a road can be crossed, not where it leads. So  ╋│
