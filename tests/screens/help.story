# ? lists all keys of all contexts, and can be narrowed.
articles: ferry.md
size: 100x24
keys: <Enter> ?
screen:
| Keys and commands                                                                            1/113
| Reader
| d                           Go down half a page                             half-down
| u                           Go up half a page                               half-up
| }                           Go to the next turn                             next-turn
| {                           Go to the previous turn                         previous-turn
| )                           Go to the next turn of the same speaker         next-same-speaker
| (                           Go to the previous turn of the same speaker     previous-same-speaker
| ]                           Go to the next topic: section or question       next-topic
| [                           Go to the previous topic                        previous-topic
| %                           Go to that percent of the article               go-percent
| m                           Set a mark: a letter follows                    set-mark
| '                           Go to a mark: its letter follows, or ' for      go-mark
|                             where the last jump began
| s                           Show the speakers and their share of the talk   speakers
| t                           Show the outline: sections and questions        topics
| F                           Show only the turns of who speaks here, or all  only-speaker
|                             again
| R                           Show or hide page furniture                     furniture
| f                           Follow a link by the letters shown beside it    links
| w                           Set the text in the measure or as wide as the   measure
|                             pane
| +                           Make the lines longer                           wider
| Reader
keys: /quote<Enter>
screen:
| Keys and commands                                                                     /quote  2/18
| Reader
| a                           Keep the selection, or the sentence, as a       keep
|                             quote
| A                           Keep it as a quote with a note                  keep-note
| Everywhere
| <F4>                        Go to the quotes                                pane-quotes
| List
| d                           Remove the article from the library; its        remove
|                             quotes stay
| Quotes
| <Enter>, l                  Go to the quote in its article                  go-quote
| e                           Edit the quote's note                           note
| t                           Edit the quote's tags                           tags
| c                           Give the quote the next colour, or the one      colour
|                             named
| *                           Show the quotes of all articles, or of the      all-quotes
|                             open one
| o                           Group the quotes: by speaker, article, tag,     group
|                             none
| d                           Delete the quote                                delete
| x                           Write the quotes shown to a file: .md, .json,   export
|                             or plain text
| :keep
keys: q
screen: 1-3
|            河岸月刊 · 沈一 · 2024-03-18
|            渡口的最后一班船
|                                                                                                   ╋
size: 60x12
keys: ?
screen:
| Keys and commands                                    1/113
| Reader
| d                    Go down half a page
| u                    Go up half a page
| }                    Go to the next turn
| {                    Go to the previous turn
| )                    Go to the next turn of the same
|                      speaker
| (                    Go to the previous turn of the same
|                      speaker
| ]                    Go to the next topic: section or…
| Reader
size: 28x12
keys: jj
screen:
| Keys and commands    3/113
| Reader
| d
|   Go down half a page
| u
|   Go up half a page
| }
|   Go to the next turn
| {
|   Go to the previous turn
| )
| :half-up
