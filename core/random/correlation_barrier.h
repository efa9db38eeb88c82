// Choosing the missing entries of a correlation matrix so that given cliques of variables become positive definite.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/correlation.h"

#include <utility>

namespace dw {

/// Entries that may be chosen, as pairs of variables.
using FreeEntries = std::vector<std::pair<std::size_t, std::size_t>>;
using Clique = std::vector<std::size_t>;

/// Whether no eigenvalue lies below -kSemidefiniteSlack.
bool isSemidefinite(const CorrelationMatrix& matrix);

/// Moves the free entries until the submatrix of every clique is positive definite (then true), or else until the
/// smallest of their eigenvalues is as large as it can be. A barrier method: Newton's steps on tau t plus the sum of
/// log det(submatrix - t I), Boyd and Vandenberghe, Convex Optimization, section 11.6. Every free entry must lie in a
/// clique.
bool raiseSmallestEigenvalue(CorrelationMatrix& matrix, const std::vector<Clique>& cliques, const FreeEntries& free);

/// From there, moves the free entries to where the product of the cliques' determinants is largest.
void maximizeDeterminants(CorrelationMatrix& matrix, const std::vector<Clique>& cliques, const FreeEntries& free);

} // namespace dw
