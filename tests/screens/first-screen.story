# What an empty library opens on: the samples.
articles: samples
size: 100x30
screen:
| Articles                             5 │   Reader
|● 语录使用指南：二十个问题              │
|  语录手册 · 2025-12-01 · 问, 答        │
|● 汉字的三处住所：纸上、铅上、屏上      │
|  2025-09-14 · 林静, 周远, 许知行       │
|● 县图书馆用三年把两千盘磁带听写成文字  │
|  拾贝网–每天拾一枚 · 2025-07-22        │
|● 最后一位守灯人：灯是给看不见的人点的  │
|  慢读周刊 · 2025-05-18 · 鲁伊·马托斯,… │    No article is open.
|● The Shelf Life of a Voice: a convers… │
|  The Slow Signal · 2025-02-11 · Danie… │    Enter   opens the one under the cursor in the list
|                                        │    ?       lists all keys
|                                        │    :add    brings in a file or a folder
|                                        │    Q       quits
|                                        │
|                                        │
|                                        │
|                                        │
|                                        │
|                                        │
|                                        │
|                                        │
|                                        │
|                                        │
|                                        │
|                                        │
|                                        │
|                                        │
|                                        │
| article 1/5 · 5 unread · sorted by date
