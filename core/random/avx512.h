// Whether the widest vectors are used; SimdLevel::Avx2 stands for them too, since they give the same bytes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace dw {

/// Whether this CPU has AVX-512 (F, VL, BW, DQ, CD), unless a test asked not to use it.
bool usesAvx512();
/// For tests only, of the whole process.
void allowAvx512(bool allowed);

} // namespace dw
