# Tab where a path is wanted: what the names have in common first, then one after the other.
articles: ferry.md
size: 80x12
keys: :add<Space>tests/screens/articles/hi<Tab>
screen: 11-12
| hidden-names.md  hidden.md
|:add tests/screens/articles/hidden
keys: <Tab>
screen: 11-12
| hidden-names.md  hidden.md
|:add tests/screens/articles/hidden-names.md
keys: <Tab>
screen: 11-12
| hidden-names.md  hidden.md
|:add tests/screens/articles/hidden.md
styles: 11-11
|bbbbbbbbbbbbbbbbbbcccccccccbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
keys: .<BS>
screen: 11-12
| add  Add a file or a folder to the library
|:add tests/screens/articles/hidden.md
keys: <C-u>add<Space>tests/scr<Tab>
screen: 11-12
| add  Add a file or a folder to the library
|:add tests/screens/
