#include "statements.h"

// clang-format off
// Quotes with what a list shows of their articles.  WHICH holds of the quote q; 1 is the article.
#define QUOTES(which) \
    "SELECT q.id, q.uuid, q.article, q.from_block, q.from_off, q.to_block, " \
    "q.to_off, q.anchor, q.text, q.before, q.after, q.speaker, q.question, " \
    "q.section, q.note, q.colour, q.created, q.modified, a.title, a.source, a.date, " \
    "a.url, coalesce((SELECT group_concat(name, ',') FROM (SELECT tag.name AS name " \
    "FROM quote_tag JOIN tag ON tag.id = quote_tag.tag WHERE quote_tag.quote = q.id " \
    "ORDER BY tag.name)), ''), coalesce((SELECT block.start FROM block WHERE " \
    "block.article = q.article AND block.seq = q.from_block), 0) + q.from_off " \
    "FROM quote AS q JOIN article AS a ON a.id = q.article " \
    "WHERE NOT q.deleted AND " \
    which " " \
    "AND (?2 = '' OR coalesce((SELECT alias.name FROM alias WHERE alias.other = " \
    "q.speaker AND NOT alias.deleted), q.speaker) = coalesce((SELECT alias.name " \
    "FROM alias WHERE alias.other = ?2 AND NOT alias.deleted), ?2)) AND (?3 = '' OR " \
    "EXISTS (SELECT 1 FROM quote_tag JOIN tag ON tag.id = quote_tag.tag WHERE " \
    "quote_tag.quote = q.id AND tag.name = ?3)) AND (?4 = 0 OR q.anchor = ?4 - 1) " \
    "ORDER BY q.created DESC, q.id DESC"

const char *const sql_text[SQL_COUNT] = {
    // the file
    [SQL_BEGIN] = "BEGIN IMMEDIATE",
    [SQL_COMMIT] = "COMMIT",
    [SQL_SAVEPOINT] = "SAVEPOINT level",
    [SQL_RELEASE] = "RELEASE level",
    [SQL_USER_VERSION] = "PRAGMA user_version",
    [SQL_APPLICATION_ID] = "PRAGMA application_id",
    [SQL_DATA_VERSION] = "PRAGMA data_version",
    [SQL_TABLE_COUNT] = "SELECT count(*) FROM sqlite_schema",
    [SQL_COPY] = "VACUUM INTO ?",
    [SQL_QUICK_CHECK] = "PRAGMA quick_check(1)",
    [SQL_CHECK_BLOCKS] =
        "SELECT count(*) FROM article WHERE blocks <> (SELECT count(*) FROM block WHERE "
        "block.article = article.id)",
    [SQL_CHECK_TURNS] =
        "SELECT count(*) FROM turn WHERE NOT EXISTS (SELECT 1 FROM speaker WHERE "
        "speaker.article = turn.article AND speaker.seq = turn.speaker) OR NOT EXISTS "
        "(SELECT 1 FROM block WHERE block.article = turn.article AND block.seq = "
        "turn.block)",
    [SQL_CHECK_QUOTES] =
        "SELECT count(*) FROM quote WHERE article NOT IN (SELECT id FROM article)",
    [SQL_CHECK_REVISIONS] =
        "SELECT count(*) FROM article WHERE parser <> 0 AND NOT EXISTS "
        "(SELECT 1 FROM revision WHERE "
        "revision.article = article.id AND number = article.revision)",
    // identity
    [SQL_DEVICE_ADD] = "INSERT INTO device(uuid, clock, self) VALUES(?, 0, 1)",
    [SQL_CLOCK] = "SELECT max(clock) FROM device",
    [SQL_CLOCK_SET] = "UPDATE device SET clock = ? WHERE self",
    // articles
    [SQL_ARTICLES] =
        "SELECT id, title, source, author, date, url, path, language, speakers, "
        "characters, blocks, turns, topics, bytes, revision, permille, read, starred, "
        "added, opened, (SELECT count(*) FROM quote WHERE quote.article = article.id AND "
        "NOT quote.deleted) FROM article WHERE NOT deleted ORDER BY date DESC, added "
        "DESC, id DESC",
    [SQL_ARTICLE] =
        "SELECT id, title, source, author, date, url, path, language, speakers, "
        "characters, blocks, turns, topics, bytes, revision, permille, read, starred, "
        "added, opened, (SELECT count(*) FROM quote WHERE quote.article = article.id AND "
        "NOT quote.deleted) FROM article WHERE id = ? AND NOT deleted",
    [SQL_ARTICLE_STAR] = "UPDATE article SET starred = ?, clock = ? WHERE id = ?",
    [SQL_ARTICLE_READ] = "UPDATE article SET read = ?, clock = ? WHERE id = ?",
    [SQL_ARTICLE_DELETED] = "UPDATE article SET deleted = ?, clock = ? WHERE id = ?",
    [SQL_PLACE] = "SELECT place_block, place_off FROM article WHERE id = ?",
    [SQL_PLACE_SET] =
        "UPDATE article SET place_block = ?, place_off = ?, permille = ?, opened = ?, "
        "clock = ? WHERE id = ?",
    [SQL_PLACE_MOVE] = "UPDATE article SET place_block = ?, place_off = ? WHERE id = ?",
    [SQL_ARTICLE_HAS] = "SELECT id FROM article WHERE id = ? AND NOT deleted",
    [SQL_ARTICLE_BY_PATH] =
        "SELECT id FROM article WHERE path = ? AND path <> '' AND NOT deleted ORDER BY id "
        "DESC LIMIT 1",
    [SQL_ARTICLE_BY_URL] =
        "SELECT id FROM article WHERE url = ? AND url <> '' AND NOT deleted ORDER BY id "
        "DESC LIMIT 1",
    [SQL_TITLES] = "SELECT id, title FROM article WHERE NOT deleted ORDER BY id",
    [SQL_MARK_SET] =
        "INSERT INTO mark(uuid, clock, article, letter, block, off) VALUES(?, ?, ?, ?, ?, "
        "?) ON CONFLICT(article, letter) DO UPDATE SET clock = excluded.clock, deleted = "
        "0, block = excluded.block, off = excluded.off",
    [SQL_MARK] =
        "SELECT block, off FROM mark WHERE article = ? AND letter = ? AND NOT deleted",
    [SQL_MARKS] = "SELECT id, block, off FROM mark WHERE article = ?",
    [SQL_MARK_MOVE] = "UPDATE mark SET block = ?, off = ? WHERE id = ?",
    [SQL_SETTING_SET] =
        "INSERT INTO setting(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET "
        "value = excluded.value",
    [SQL_SETTING] = "SELECT value FROM setting WHERE name = ?",
    // content
    [SQL_BLOCKS] =
        "SELECT seq, kind, level, quote, flags, ordinal, line, end_line, turn, topic, "
        "start, text, spans FROM block WHERE article = ? AND seq >= ? ORDER BY seq LIMIT "
        "?",
    [SQL_BLOCK_AT_START] =
        "SELECT seq FROM block WHERE article = ?1 AND start <= min(?2, (SELECT bytes - 1 "
        "FROM article WHERE id = ?1)) ORDER BY start DESC, seq DESC LIMIT 1",
    [SQL_BLOCK_START] = "SELECT start FROM block WHERE article = ? AND seq = ?",
    [SQL_TURN] =
        "SELECT seq, block, end_block, label_end, line, speaker, question, characters "
        "FROM turn WHERE article = ? AND seq = ?",
    [SQL_TURNS_AFTER] =
        "SELECT seq, block, end_block, label_end, line, speaker, question, characters "
        "FROM turn WHERE article = ? AND block > ? ORDER BY block LIMIT ?",
    [SQL_TURNS_BEFORE] =
        "SELECT seq, block, end_block, label_end, line, speaker, question, characters "
        "FROM turn WHERE article = ? AND block < ? ORDER BY block DESC LIMIT ?",
    [SQL_TURNS_AFTER_OF] =
        "SELECT seq, block, end_block, label_end, line, speaker, question, characters "
        "FROM turn WHERE article = ? AND block > ? AND speaker = ? ORDER BY block LIMIT ?",
    [SQL_TURNS_BEFORE_OF] =
        "SELECT seq, block, end_block, label_end, line, speaker, question, characters "
        "FROM turn WHERE article = ? AND block < ? AND speaker = ? ORDER BY block DESC "
        "LIMIT ?",
    [SQL_TURN_ASK] =
        "SELECT asked.ask FROM turn JOIN turn AS asked ON asked.article = turn.article "
        "AND asked.seq = turn.question WHERE turn.article = ? AND turn.seq = ?",
    [SQL_SPEAKERS] =
        "SELECT name, role, turns, characters, about FROM speaker WHERE article = ? ORDER "
        "BY seq",
    [SQL_SPEAKER_NAME] = "SELECT name FROM speaker WHERE article = ? AND seq = ?",
    [SQL_TOPICS] =
        "SELECT kind, level, block, line, title FROM topic WHERE article = ? ORDER BY seq",
    [SQL_TOPIC] =
        "SELECT kind, level, block, line, title FROM topic WHERE article = ? AND seq = ?",
    [SQL_TOPICS_AFTER] =
        "SELECT DISTINCT block FROM topic WHERE article = ? AND block > ? ORDER BY block "
        "LIMIT ?",
    [SQL_TOPICS_BEFORE] =
        "SELECT DISTINCT block FROM topic WHERE article = ? AND block < ? ORDER BY block "
        "DESC LIMIT ?",
    [SQL_SECTION_AT] =
        "SELECT title FROM topic WHERE article = ? AND block <= ? AND kind = 0 ORDER BY "
        "block DESC, seq DESC LIMIT 1",
    [SQL_MAP] = "SELECT speaker, topic FROM map WHERE article = ?",
    // import
    [SQL_OUTDATED] =
        "SELECT article.id, article.revision, article.path, article.encoding, revision.bytes "
        "FROM article JOIN revision ON revision.article = article.id AND "
        "revision.number = article.revision WHERE article.parser < ? AND form = 0 "
        "ORDER BY article.deleted, article.opened DESC LIMIT 1",
    [SQL_PARSED] = "UPDATE article SET parser = ? WHERE id = ?",
    [SQL_SAME_URL] =
        "SELECT id FROM article WHERE url = ? AND url <> '' ORDER BY deleted, id DESC "
        "LIMIT 1",
    [SQL_SAME_PATH] =
        "SELECT id, url, title FROM article WHERE path = ? AND path <> '' ORDER BY "
        "deleted, id DESC LIMIT 1",
    [SQL_SAME_TITLE] =
        "SELECT id, url, date FROM article WHERE title = ? AND source = ? AND title <> '' "
        "ORDER BY deleted, id DESC",
    [SQL_BLOCK_COUNT] = "SELECT count(*) FROM block WHERE article = ?",
    [SQL_ARTICLE_BYTES] = "SELECT bytes FROM article WHERE id = ?",
    [SQL_REVISIONS_LEFT] =
        "SELECT id, bytes FROM revision WHERE article = ? AND number <> ? AND form = 0 LIMIT 1",
    [SQL_REVISION_OF] = "SELECT revision FROM article WHERE id = ?",
    [SQL_IMPORT_STATE] =
        "SELECT revision, parser, encoding, path FROM article WHERE id = ?",
    [SQL_REVISION_FIND] =
        "SELECT id, size FROM revision WHERE article = ? AND number = ? AND form = 0",
    [SQL_REVISION_BYTES] = "SELECT bytes FROM revision WHERE id = ?",
    [SQL_REVISION_ADD] =
        "INSERT INTO revision(article, number, size, form, bytes) VALUES(?, ?, ?, ?, ?)",
    [SQL_REVISION_PACK] = "UPDATE revision SET form = 1, bytes = ? WHERE id = ?",
    [SQL_REVISIONS_DROP] =
        "DELETE FROM revision WHERE article = ?1 AND number <> ?2 AND number NOT IN "
        "(SELECT made FROM quote WHERE article = ?1 AND anchor <> 0)",
    [SQL_PATH_FREE] = "UPDATE article SET path = '' WHERE path = ? AND path <> '' AND id <> ?",
    [SQL_PATH_SET] =
        "UPDATE article SET path = coalesce(nullif(?, ''), path), deleted = 0, clock = ? "
        "WHERE id = ?",
    [SQL_ARTICLE_ADD] = "INSERT INTO article(uuid, clock, added) VALUES(?, ?, ?)",
    [SQL_ARTICLE_FILL] =
        "UPDATE article SET clock = ?, deleted = 0, title = ?, source = ?, author = ?, "
        "date = ?, url = coalesce(nullif(?, ''), url), "
        "path = coalesce(nullif(?, ''), path), language = ?, encoding = ?, speakers = ?, parser = "
        "?, revision = ?, characters = ?, blocks = ?, turns = ?, topics = ?, bytes = ? "
        "WHERE id = ?",
    [SQL_BLOCKS_DROP] = "DELETE FROM block WHERE article = ?",
    [SQL_TURNS_DROP] = "DELETE FROM turn WHERE article = ?",
    [SQL_SPEAKERS_DROP] = "DELETE FROM speaker WHERE article = ?",
    [SQL_TOPICS_DROP] = "DELETE FROM topic WHERE article = ?",
    [SQL_BLOCK_ADD] =
        "INSERT INTO block(article, seq, kind, level, quote, flags, ordinal, line, "
        "end_line, turn, topic, start, text, spans) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?, ?)",
    [SQL_TURN_ADD] =
        "INSERT INTO turn(article, seq, block, end_block, label_end, line, speaker, "
        "question, characters, ask) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [SQL_SPEAKER_ADD] =
        "INSERT INTO speaker(article, seq, name, role, turns, characters, about) "
        "VALUES(?, ?, ?, ?, ?, ?, ?)",
    [SQL_TOPIC_ADD] =
        "INSERT INTO topic(article, seq, kind, level, block, line, title) VALUES(?, ?, ?, "
        "?, ?, ?, ?)",
    [SQL_MAP_SET] = "INSERT OR REPLACE INTO map(article, speaker, topic) VALUES(?, ?, ?)",
    // quotes
    [SQL_QUOTES] = QUOTES("?1 = 0"),
    [SQL_QUOTES_OF] = QUOTES("q.article = ?1"),
    // What is lost has no place; the oldest, should there be several.
    [SQL_QUOTE_KEPT] =
        "SELECT id FROM quote WHERE article = ? AND from_block = ? AND from_off = ? AND "
        "to_block = ? AND to_off = ? AND NOT deleted AND anchor <> 2 ORDER BY id LIMIT 1",
    [SQL_QUOTE_ADD] =
        "INSERT INTO quote(uuid, clock, article, from_block, from_off, to_block, to_off, "
        "revision, made, text, before, after, speaker, question, section, created, "
        "modified) VALUES(?, ?, ?3, ?, ?, ?, ?, (SELECT revision FROM article WHERE id = "
        "?3), (SELECT revision FROM article WHERE id = ?3), ?, ?, ?, ?, ?, ?, ?, ?14)",
    [SQL_QUOTE_NOTE] = "UPDATE quote SET note = ?, clock = ?, modified = ? WHERE id = ?",
    [SQL_QUOTE_COLOUR] = "UPDATE quote SET colour = ?, clock = ?, modified = ? WHERE id = ?",
    [SQL_QUOTE_TOUCH] = "UPDATE quote SET clock = ?, modified = ? WHERE id = ?",
    [SQL_QUOTE_DELETED] =
        "UPDATE quote SET deleted = ?, clock = ?, modified = ? WHERE id = ?",
    [SQL_QUOTE_ANCHORS] =
        "SELECT id, from_block, from_off, to_block, to_off, anchor, text, before, after "
        "FROM quote WHERE article = ? ORDER BY id",
    [SQL_QUOTE_MOVE] =
        "UPDATE quote SET from_block = ?, from_off = ?, to_block = ?, to_off = ?, anchor "
        "= ?, revision = ?, made = iif(?5 = 0, ?6, made) WHERE id = ?",
    [SQL_QUOTE_LOSE] = "UPDATE quote SET anchor = 2 WHERE id = ?",
    [SQL_QUOTE_TAGS_DROP] = "DELETE FROM quote_tag WHERE quote = ?",
    [SQL_QUOTE_TAG_ADD] =
        "INSERT OR IGNORE INTO quote_tag(quote, tag) SELECT ?, id FROM tag WHERE name = ?",
    [SQL_TAG_ADD] =
        "INSERT INTO tag(uuid, clock, name) VALUES(?, ?, ?) ON CONFLICT(name) DO UPDATE "
        "SET deleted = 0, clock = excluded.clock WHERE deleted",
    // people
    [SQL_PEOPLE] =
        "SELECT coalesce((SELECT alias.name FROM alias WHERE alias.other = s.name AND NOT "
        "alias.deleted), s.name) AS person, count(DISTINCT s.article), sum(s.turns), "
        "sum(s.characters), max(s.about) FROM speaker AS s JOIN article AS a ON a.id = "
        "s.article WHERE NOT a.deleted GROUP BY person ORDER BY sum(s.characters) DESC, "
        "person",
    [SQL_ALIAS_OF] = "SELECT name FROM alias WHERE other = ? AND NOT deleted",
    [SQL_ALIAS_DROP] = "UPDATE alias SET deleted = 1, clock = ? WHERE other = ?",
    [SQL_ALIAS_TURN] = "UPDATE alias SET name = ?, clock = ? WHERE name = ? AND NOT deleted",
    [SQL_ALIAS_SET] =
        "INSERT INTO alias(uuid, clock, other, name) VALUES(?, ?, ?, ?) ON "
        "CONFLICT(other) DO UPDATE SET name = excluded.name, clock = excluded.clock, "
        "deleted = 0",
    // rescue
    [SQL_RESCUE_BYTES] =
        "SELECT bytes FROM revision WHERE article = ? AND form = 0 ORDER BY number DESC LIMIT 1",
    [SQL_RESCUE_COUNT] =
        "UPDATE article SET parser = 0, bytes = ?1, "
        "blocks = (SELECT count(*) FROM block WHERE block.article = article.id), "
        "turns = (SELECT count(*) FROM turn WHERE turn.article = article.id), "
        "topics = (SELECT count(*) FROM topic WHERE topic.article = article.id) WHERE id = ?2",
    [SQL_RESCUE_BROKEN] =
        "SELECT id FROM article WHERE blocks <> "
        "(SELECT count(*) FROM block WHERE block.article = article.id) OR turns <> "
        "(SELECT count(*) FROM turn WHERE turn.article = article.id) OR topics <> "
        "(SELECT count(*) FROM topic WHERE topic.article = article.id)",
    [SQL_RESCUE_ARTICLES] =
        "INSERT INTO article(id, uuid, clock, added) SELECT DISTINCT article, "
        "'rescued-' || article, 0, ? FROM quote WHERE article NOT IN (SELECT id FROM article)",
    [SQL_RESCUE_UNREAD] =
        "UPDATE article SET parser = 0 WHERE NOT EXISTS (SELECT 1 FROM revision WHERE "
        "revision.article = article.id AND number = article.revision)",
    [SQL_RESCUE_QUOTES] = "SELECT count(*) FROM quote WHERE NOT deleted",
    [SQL_RESCUE_ARTICLE_COUNT] = "SELECT count(*) FROM article WHERE NOT deleted",
};
// clang-format on
