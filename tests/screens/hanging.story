# Marks hang past the measure where they are let: pause marks alone (half), or any closing mark (full).
articles: hanging.md
size: 40x17
keys: :set<Space>measure<Space>20<Enter> <Enter>
screen:
|
|          江水
|
|          春夏秋冬又是一年过
|          去，他没有再说什么。
|
|          他说从来没有（不记
|          得）这样的一件事情。
|
|          那年冬天江水真的很
|          冷！我们都没有下水。
|
|          有人问起，他总说“早
|          忘了”，便不再说话。
|
|
| end
keys: :set<Space>hang<Space>half<Enter>
screen: 4-14
|          春夏秋冬又是一年过去，
|          他没有再说什么。
|
|          他说从来没有（不记
|          得）这样的一件事情。
|
|          那年冬天江水真的很
|          冷！我们都没有下水。
|
|          有人问起，他总说“早
|          忘了”，便不再说话。
keys: :set<Space>hang<Space>full<Enter>
screen: 4-14
|          春夏秋冬又是一年过去，
|          他没有再说什么。
|
|          他说从来没有（不记得）
|          这样的一件事情。
|
|          那年冬天江水真的很冷！
|          我们都没有下水。
|
|          有人问起，他总说“早
|          忘了”，便不再说话。
