// The command-line tool: verbs, argument parsing, exit codes; no logic.
// SPDX-License-Identifier: GPL-3.0-or-later

int main()
{
    return 2;
}
