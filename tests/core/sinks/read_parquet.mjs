// Prints a Parquet file as JSON: a line for its metadata, then one a row with the values as they are stored.
// SPDX-License-Identifier: GPL-3.0-or-later
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [modules, path, what] = process.argv.slice(2);
const require = createRequire(modules + '/package.json');
const load = (name) => import(pathToFileURL(require.resolve(name)));
const { asyncBufferFromFile } = await load('hyparquet');
const { parquetMetadataAsync, parquetRead } = await load('hyparquet');
const { compressors } = await load('hyparquet-compressors');

const file = await asyncBufferFromFile(path);
const metadata = await parquetMetadataAsync(file);
const plain = (_, value) => (typeof value === 'bigint' ? Number(value) : value);
console.log(JSON.stringify({
    rows: metadata.num_rows,
    createdBy: metadata.created_by,
    keyValues: metadata.key_value_metadata,
    schema: metadata.schema.slice(1),
    groups: metadata.row_groups.map((group) => group.columns.map((column) => ({
        encodings: column.meta_data.encodings,
        codec: column.meta_data.codec,
        statistics: { ...column.meta_data.statistics, min_value: String(column.meta_data.statistics.min_value),
            max_value: String(column.meta_data.statistics.max_value) },
    }))),
}, plain));

// Without logical types the reader gives whole numbers as they are stored.
const texts = metadata.schema.slice(1).map((element) => element.type === 'BYTE_ARRAY');
for (const element of metadata.schema) {
    delete element.logical_type;
    delete element.converted_type;
}
const bits = new DataView(new ArrayBuffer(8));
function stored(value, column) {
    if (value === null || value === undefined)
        return null;
    if (texts[column])
        return typeof value === 'string' ? value : new TextDecoder().decode(value);
    if (metadata.schema[column + 1].type === 'DOUBLE') {
        bits.setFloat64(0, value);
        return bits.getBigUint64(0).toString();
    }
    return String(value);
}
if (what === 'rows')
    await parquetRead({
        file, metadata, compressors,
        onComplete: (rows) => {
            for (const row of rows)
                console.log(JSON.stringify(row.map(stored)));
        },
    });
