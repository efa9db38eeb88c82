// The scene of the canvas: a card for each table, an edge for each foreign key, one selection with the document.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/canvas/child_counter.h"
#include "ui/design/canvas/key_drop.h"
#include "ui/design/canvas/relation_edge.h"

#include <QGraphicsScene>
#include <memory>

namespace dw::ui {

class CanvasScene : public QGraphicsScene
{
    Q_OBJECT

public:
    explicit CanvasScene(Document& document, QObject* parent = nullptr);
    ~CanvasScene() override;

    TableCard* card(int table) const;
    const std::vector<std::unique_ptr<RelationEdge>>& edges() const { return m_edges; }
    /// The edge whose key column (or, without one, child table) is the selection.
    RelationEdge* selectedEdge() const;
    ChildCounter& counter() { return m_counter; }
    QRectF contentRect() const;
    /// Dims what does not hold the text; the matches in order of tables and columns.
    std::vector<Selection> find(const QString& typed);
    /// Forgets the places by hand: the layout is automatic again.
    void tidyUp();
    /// Moves the selected cards by that much, in steps that fold into one.
    void nudge(const QPointF& by);
    /// While a key is being dragged: Shift changes what it will do.
    void updateLink(Qt::KeyboardModifiers modifiers);
    void cancelLink();
    bool isLinking() const { return m_link != nullptr; }
    /// Takes over theme and font.
    void restyle();

signals:
    void changedLayout();
    void emptyPressed();
    void linkWords(const QString& words, bool isPossible, const QPointF& scenePlace);
    void linkEnded();
    void renameWanted(const dw::ui::Selection& selection);
    void menuWanted(const QPoint& globalPlace);

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;

private:
    void follow();
    void makeEdges(const std::vector<Relation>& relations);
    void placeCards();
    void showSelection();
    void takeSelection();
    void press(TableCard* card, CardHit hit, Qt::KeyboardModifiers modifiers);
    void storePlaces(const QString& mergeKey = {});
    void showCounts();
    void connectCard(TableCard* card);
    void moveLink(const QPointF& place, Qt::KeyboardModifiers modifiers);
    void endLink(const QPointF& place);
    TableCard* cardAt(const QPointF& place) const;

    Document& m_document;
    ChildCounter m_counter;
    std::vector<TableCard*> m_cards; ///< by table
    std::map<std::string, std::unique_ptr<TableCard>> m_byId;
    std::vector<std::unique_ptr<RelationEdge>> m_edges;
    QGraphicsPathItem* m_link = nullptr;
    KeyEnd m_linkFrom;
    QPointF m_linkStart;
    QPointF m_linkPlace;
    KeyDrop m_drop;
    QString m_found;
    bool m_isFollowing = false;
};

} // namespace dw::ui
