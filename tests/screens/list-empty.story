articles:
size: 60x12
screen:
| Articles                                                 0
|
|
|
|  The library is empty. :add brings in a file or a folder.
|
|
|
|
|
|
| sorted by date
