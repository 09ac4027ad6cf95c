# The cursor goes by what is shown: a Chinese character is two cells, an accent none.
articles: ferry.md
size: 40x8
keys: <Enter> /船到河心
screen: 8-8
|/船到河心                           1/1
cursor: 7 9
keys: <Left><Left>
cursor: 7 5
keys: <BS>
screen: 8-8
|/船河心                             0/0
cursor: 7 3
keys: <C-a>
cursor: 7 1
keys: <C-e>
cursor: 7 7
# longer than the row: it scrolls with the cursor
keys: 一二三四五六七八九十一二三四五六七八九十
screen: 8-8
|/五六七八九十一二三四五六七八九十   0/0
cursor: 7 33
keys: <C-a>
screen: 8-8
|/船河心一二三四五六七八九十一二三四 0/0
cursor: 7 1
