# Known answers for tests/core/metrics, by base R.
# SPDX-License-Identifier: GPL-3.0-or-later
options(digits=12)
d <- "./"
u <- read.csv(paste0(d,"ucb_admissions.csv"))
cat("== UCB\n"); print(table(u$Gender,u$Admit))
t <- table(u$Gender,u$Admit)
p <- prop.table(t,1)[,"Admitted"]; print(p)
# Wilson
for (g in rownames(t)) { print(g); print(prop.test(t[g,"Admitted"], sum(t[g,]), correct=FALSE)$conf.int) }
m <- xtabs(~Gender+Admit+Dept, u)   # Female first; Admitted first
print(mantelhaen.test(m))
or <- m
mm <- apply(m,c(1,2),sum); lor <- log(mm[1,1]*mm[2,2]/(mm[1,2]*mm[2,1])); se <- sqrt(sum(1/mm)); print(exp(c(lor,lor-qnorm(.975)*se,lor+qnorm(.975)*se)))
# direct standardisation
w <- prop.table(table(u$Dept)); r <- prop.table(m,c(1,3))[,"Admitted",]; print(r); print(sum(w*(r["Female",]-r["Male",])))
cat("== HMDA\n")
h <- read.csv(paste0(d,"hmda_boston.csv")); t <- table(h$afam,h$deny); print(t)
p1 <- t["yes","no"]/sum(t["yes",]); p2 <- t["no","no"]/sum(t["no",])
print(c(p1,p2,p1-p2,p1/p2))
w1 <- prop.test(t["yes","no"],sum(t["yes",]),correct=FALSE)$conf.int; w2 <- prop.test(t["no","no"],sum(t["no",]),correct=FALSE)$conf.int
print(w1);print(w2)
print(c((p1-p2)-sqrt((p1-w1[1])^2+(w2[2]-p2)^2), (p1-p2)+sqrt((w1[2]-p1)^2+(p2-w2[1])^2)))
se <- sqrt((1-p1)/t["yes","no"]+(1-p2)/t["no","no"]); print(exp(log(p1/p2)+c(-1,1)*qnorm(.975)*se))
print(mantelhaen.test(xtabs(~afam+deny+single,h)))
cat("== CPS\n")
c <- read.csv(paste0(d,"cps1988.csv")); print(tapply(c$wage,c$ethnicity,mean)); print(t.test(c$wage[c$ethnicity=="afam"],c$wage[c$ethnicity=="cauc"]))
print(tapply(c$wage,c$ethnicity,quantile,c(.1,.25,.5,.75,.9),type=2)); print(table(c$ethnicity))
sdv <- sqrt((var(c$wage[c$ethnicity=="afam"])+var(c$wage[c$ethnicity=="cauc"]))/2); print((mean(c$wage[c$ethnicity=="afam"])-mean(c$wage[c$ethnicity=="cauc"]))/sdv)
cat("== Titanic\n")
ti <- read.csv(paste0(d,"titanic_crew.csv")); print(table(ti$Class,ti$Age)); print(mantelhaen.test(xtabs(~Sex+Survived+Class,ti)))
print(prop.table(table(ti$Sex))); 
cat("== Resume\n")
r <- read.csv(paste0(d,"resume_names.csv")); t<-table(r$ethnicity,r$call); print(t); print(prop.table(t,1)); print(xtabs(~ethnicity+gender+call,r))
print(p.adjust(c(0.01,0.04,0.03,0.005),"holm"))
cat("== German\n")
g <- read.csv(paste0(d,"german_credit.csv")); print(table(g$age>=25, g$class)); print(table(g$personal_status,g$class)); print(table(g$foreign_worker,g$class))
print(mantelhaen.test(xtabs(~foreign_worker+class+housing,g)))
