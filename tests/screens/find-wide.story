# Full and half width, upper and lower case, traditional and simplified are the same to /, and what is found is marked
# exactly as it is written.
articles: clusters.md
size: 50x9
keys: <Enter> /abc<Enter>
screen: 4-9
|▸ 臺灣的ＡＢＣ與发达，說話。 ∎
|
|                                                 ◂
|
|
| end · matches 1/1
styles: 4-4
|d ......HHHHHH.............. d                   m
keys: /台湾<Enter>
styles: 4-4
|d HHHH...................... d                   m
keys: /說话<Enter>
styles: 4-4
|d ....................HHHH.. d                   m
keys: /發達<Enter>
styles: 4-4
|d ..............HHHH........ d                   m
