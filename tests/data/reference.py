# Known answers for tests/core/metrics, by scikit-learn.
# SPDX-License-Identifier: GPL-3.0-or-later
import numpy as np, pandas as pd, sklearn
from sklearn.metrics import roc_auc_score, normalized_mutual_info_score, mutual_info_score, confusion_matrix
from sklearn.linear_model import LogisticRegression
print(sklearn.__version__)
d="./"
h=pd.read_csv(d+"hmda_boston.csv")
y=(h.afam=="yes").astype(int)
print("auc lvrat", roc_auc_score(y,h.lvrat), "pirat", roc_auc_score(y,h.pirat))
for c in ["single","selfemp","insurance","condomin","hschool","phist"]:
    rate=y.groupby(h[c]).transform("mean")
    I=mutual_info_score(h.afam,h[c]); H=mutual_info_score(h.afam,h.afam)
    print(c,"auc",roc_auc_score(y,rate),"nmi",normalized_mutual_info_score(h.afam,h[c]),"U",I/H)
u=pd.read_csv(d+"ucb_admissions.csv")
print("UCB dept->gender nmi", normalized_mutual_info_score(u.Gender,u.Dept),"U",mutual_info_score(u.Gender,u.Dept)/mutual_info_score(u.Gender,u.Gender), "auc", roc_auc_score(u.Gender=="Female",(u.Gender=="Female").groupby(u.Dept).transform("mean")))
# logistic
X=np.array([[0.5,1],[1.5,-1],[-0.3,0.2],[2,2],[-1,-1.5],[0.1,0.7],[-2,1],[1,-0.5]]); t=np.array([1,0,1,1,0,0,0,1]); w=np.array([1,2,1,1,.5,1,3,1])
m=LogisticRegression(C=1,tol=1e-12,max_iter=10000).fit(X,t); print(m.coef_,m.intercept_)
m=LogisticRegression(C=0.5,tol=1e-12,max_iter=10000).fit(X,t,sample_weight=w); print(m.coef_,m.intercept_)
print("wauc",roc_auc_score(t,X[:,0],sample_weight=w))
# error rates: german credit, prediction = savings/checking rule; use hmda: predict deny=no iff pirat<0.4
pred=(h.pirat<0.4); act=h.deny=="no"
for g in ["no","yes"]:
    k=h.afam==g
    tn,fp,fn,tp=confusion_matrix(act[k],pred[k]).ravel(); print(g,tn,fp,fn,tp,"tpr",tp/(tp+fn),"fpr",fp/(fp+tn),"ppv",tp/(tp+fp),"sel",(tp+fp)/k.sum())
# Conditional demographic disparity of women by department (Wachter, Mittelstadt and Russell 2021).
def disparity(f):
    rejected=f[f.Admit=="Rejected"]; accepted=f[f.Admit=="Admitted"]
    return (rejected.Gender=="Female").mean()-(accepted.Gender=="Female").mean()
print("dd",disparity(u),"cdd",sum(len(f)*disparity(f) for _,f in u.groupby("Dept"))/len(u))
# Intersections of afam and single: rate of deny = no, excess over the parents, standard error by influence of each row.
v=(h.deny=="no").astype(float)
def rate(k): return v[k].mean()
everyone=np.ones(len(h),bool)
for a in ["no","yes"]:
    for s in ["no","yes"]:
        A=(h.afam==a); S=(h.single==s); k=A&S
        excess=rate(k)-rate(A)-rate(S)+rate(everyone)
        influence=sum(c*m*(v-rate(m))/m.sum() for c,m in [(1,k),(-1,A),(-1,S),(1,everyone)])
        se=np.sqrt((influence**2).sum())
        print(a,s,k.sum(),"rate",rate(k),"difference",rate(k)-v.mean(),"expected",rate(k)-excess,"excess",excess,"se",se)
# Standardised difference of women and men by department, with one row of each outcome added in the variances.
var=0; n=len(u)
for _,f in u.groupby("Dept"):
    for g in ["Female","Male"]:
        x=(f[f.Gender==g].Admit=="Admitted"); p=(x.sum()+1)/(len(x)+2); var+=(len(f)/n)**2*p*(1-p)/(len(x)+2)
print("standardised se",np.sqrt(var))
# All columns together: cross-validated ridge logistic regression telling afam.
from sklearn.model_selection import cross_val_predict, StratifiedKFold
from sklearn.preprocessing import StandardScaler
X=pd.get_dummies(h.drop(columns=["afam","deny"]).astype({c:str for c in ["chist","mhist"]}))
X[["pirat","hirat","lvrat","unemp"]]=StandardScaler().fit_transform(X[["pirat","hirat","lvrat","unemp"]])
s=cross_val_predict(LogisticRegression(C=1,max_iter=5000),X,y,cv=StratifiedKFold(5,shuffle=True,random_state=1),method="decision_function")
print("together auc",roc_auc_score(y,s))
