### Import of tables: what the reader says of a table, its rows and the mapping. Keys: `import-<code>`.

## Problems of a row: it can’t become a record.

import-bad_date = Not a date, or not in the form that the mapping names.
import-interval_reversed = The end comes before the beginning.
import-bad_coordinate = Not a coordinate in decimal degrees.
import-bad_country = Not a country’s code of two letters, such as RU.
import-bad_number = Not a whole number.
import-not_recognised = No known abbreviation stands in this text; the field stays empty.
import-unlisted_value = The mapping does not say what this value means.
import-empty_cell = The cell is empty, and the mapping asks for a value.
import-cell_too_large = The cell is larger than a record may be.
import-row_too_large = The row makes a record that is too large.
import-nul_character = The cell holds characters that are not text: the file is damaged or in another encoding.
import-no_object = This item of the list is not an object with fields.
import-cells_beyond_header = The row has more filled cells than the table has columns: a quotation mark or delimiter is out of place.
import-missing_field = Nothing in the row fills a field that a record needs.
import-refused = The record cannot be saved like this.

## Warnings of a row: it is imported, with a difference.

import-short_row = The row has fewer cells than the table has columns.
import-stray_quote = There is text after a closing quotation mark; it was kept.
import-number_as_phrase = Not a number: kept in the source’s own words.
import-date_as_phrase = Not a date: kept in the source’s own words.
import-address_as_text = Not a web address: kept as text.
import-zero_coordinate = The point lies at zero degrees: the coordinate was probably not known.

## Warnings of a table.

import-missing_column = The file has no such column. Everything else can be imported.
import-duplicate_header = Two columns have the same header; the second one is called by it and “#2”.
import-empty_header = A column with content has no header; it is called by its number.
import-more_paths = The file has more fields than are listed here; a mapping can name each of them.

## The mapping can’t be followed. $entry is the number of its entry, $shown what is there.

import-mapping_json = The mapping cannot be read: something is wrong in line { $line }.
import-mapping_version = A later version of the program wrote this mapping.
import-mapping_kind = A row cannot become a record of the kind “{ $shown }”.
import-mapping_target = Entry { $entry }: there is no field “{ $shown }”.
import-mapping_format = Entry { $entry }: “{ $shown }” is not a form of a date.
import-mapping_unknown_code = Entry { $entry }: the vocabulary has no code “{ $shown }”.
import-mapping_group = Entry { $entry }: only columns with sources can be grouped, and not those that are split.

## The file can’t be read as a table.

import-table_empty = There is nothing in the file.
import-table_too_large = The file is larger than { $most } bytes. Divide it and import the parts.
import-table_too_many_rows = The table has more than { $most } rows. Divide it and import the parts.
import-table_too_many_columns = The table has more than { $most } columns.
import-table_too_many_cells = The table has more than { $most } cells. Divide it and import the parts.
import-table_no_text = This is not a text file. Save the spreadsheet as CSV and import that.
import-table_unknown_encoding = The mapping names an encoding that the program does not know: “{ $shown }”.
import-table_encoding = Line { $line } holds bytes that the file’s encoding does not have. Save the file again as UTF-8.
import-table_delimiter = “{ $shown }” cannot separate cells. A semicolon, a comma, a vertical bar or a tab can.
import-table_unclosed_quote = The quotation mark that opens in line { $line } is never closed: everything after it would be one cell.
import-table_json = The JSON cannot be read at line { $line }.
import-table_no_list = The JSON is not a list of objects.
import-table_path = “{ $shown }” is not a path to a field.
import-table_read = The file could not be read. Check the disk or stick.
