// The eight columns of W8 as CSV by @faker-js/faker. Usage: node faker_w8.mjs MODULE ROWS FILE; prints seconds and bytes.
// SPDX-License-Identifier: GPL-3.0-or-later
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';

const [module, rowText, file] = process.argv.slice(2);
const { faker } = await import(pathToFileURL(module));
const rows = Number(rowText);
const categories = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta', 'iota', 'kappa', 'lambda',
    'mu', 'nu', 'xi', 'omicron', 'pi', 'rho', 'sigma', 'tau', 'upsilon'];
faker.seed(42);
const names = faker.helpers.uniqueArray(() => faker.person.firstName(), 1000);
const from = new Date('2015-01-01');
const to = new Date('2024-12-30');

// faker has no normal distribution: Box-Muller over its uniforms.
function normal() {
    const u = 1 - faker.number.float();
    return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * faker.number.float());
}

const start = process.hrtime.bigint();
const cpu = process.cpuUsage();
const out = fs.openSync(file, 'w');
let block = 'id,score,number,category,day,flag,first_name,amount\n';
let bytes = 0;
for (let i = 1; i <= rows; ++i) {
    block += `${i},${(50 + 10 * normal()).toFixed(6)},${faker.number.int({ max: 999999 })},` +
        `${faker.helpers.arrayElement(categories)},${faker.date.between({ from, to }).toISOString().slice(0, 10)},` +
        `${faker.datatype.boolean(0.3)},${faker.helpers.arrayElement(names)},${Math.exp(3 + normal()).toFixed(2)}\n`;
    if (block.length > 65536) {
        bytes += fs.writeSync(out, block);
        block = '';
    }
}
bytes += fs.writeSync(out, block);
fs.closeSync(out);
const seconds = Number(process.hrtime.bigint() - start) * 1e-9;
const used = process.cpuUsage(cpu);
console.log(`${seconds} ${(used.user + used.system) * 1e-6} ${bytes} ${seconds}`);
