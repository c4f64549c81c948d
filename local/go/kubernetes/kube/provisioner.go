package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	core "k8s.io/api/core/v1"
	storage "k8s.io/api/storage/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/clientcmd"
)

const (
	provisionerName = "genestack.local/volumes"
	provisionedBy   = "pv.kubernetes.io/provisioned-by"
	selectedNode    = "volume.kubernetes.io/selected-node"
)

// provisioner makes folders of a node into volumes of type `local`: those of type `hostPath`, which Kubernetes could
// make by itself, ignore the fsGroup of a pod. All nodes are on this machine, so that one provisioner serves them.
type provisioner struct {
	client  kubernetes.Interface
	cluster string
}

func provisionVolumes() int {
	flags := flag.NewFlagSet("volume-provisioner", flag.ExitOnError)
	kubeconfig := flags.String("kubeconfig", "", "kubeconfig file")
	cluster := flags.String("cluster", "", "folder of the cluster; NODE/volumes in it holds the volumes of a node")
	_ = flags.Parse(os.Args[1:])
	config, err := clientcmd.BuildConfigFromFlags("", *kubeconfig)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	p := provisioner{kubernetes.NewForConfigOrDie(config), *cluster}
	for ; ; time.Sleep(time.Second) {
		if err := p.round(context.Background()); err != nil {
			fmt.Fprintln(os.Stderr, time.Now().Format(time.RFC3339), err)
		}
	}
}

// round serves every claim that waits, and cleans up after every claim that is gone.
func (p provisioner) round(ctx context.Context) error {
	classes, err := p.classes(ctx)
	if err != nil {
		return err
	}
	claims, err := p.client.CoreV1().PersistentVolumeClaims("").List(ctx, meta.ListOptions{ResourceVersion: "0"})
	if err != nil {
		return err
	}
	var failed []error
	for i := range claims.Items {
		claim := &claims.Items[i]
		if claim.Spec.StorageClassName == nil || claim.DeletionTimestamp != nil {
			continue
		}
		if class, ok := classes[*claim.Spec.StorageClassName]; ok {
			failed = append(failed, p.serve(ctx, claim, class))
		}
	}
	return errors.Join(append(failed, p.clean(ctx))...)
}

func (p provisioner) classes(ctx context.Context) (map[string]storage.StorageClass, error) {
	list, err := p.client.StorageV1().StorageClasses().List(ctx, meta.ListOptions{ResourceVersion: "0"})
	if err != nil {
		return nil, err
	}
	own := map[string]storage.StorageClass{}
	for _, class := range list.Items {
		if class.Provisioner == provisionerName {
			own[class.Name] = class
		}
	}
	return own, nil
}

func (p provisioner) serve(ctx context.Context, claim *core.PersistentVolumeClaim, class storage.StorageClass) error {
	node := claim.Annotations[selectedNode]
	switch {
	case claim.Status.Phase == core.ClaimBound:
		return p.grow(ctx, claim)
	case claim.Spec.VolumeName != "" || node == "":
		return nil
	}
	name := "pvc-" + string(claim.UID)
	path := filepath.Join(p.cluster, node, "volumes", name)
	if err := os.MkdirAll(path, 0o777); err != nil {
		return err
	}
	if err := os.Chmod(path, 0o777); err != nil { // whatever the umask: the kubelet gives the folder its group
		return err
	}
	_, err := p.client.CoreV1().PersistentVolumes().Create(ctx, volume(name, path, node, claim, class), meta.CreateOptions{})
	if apierrors.IsAlreadyExists(err) {
		return nil
	}
	return err
}

func volume(name, path, node string, claim *core.PersistentVolumeClaim, class storage.StorageClass) *core.PersistentVolume {
	policy, mode := core.PersistentVolumeReclaimDelete, core.PersistentVolumeFilesystem
	if class.ReclaimPolicy != nil {
		policy = *class.ReclaimPolicy
	}
	onNode := core.NodeSelectorRequirement{Key: core.LabelHostname, Operator: core.NodeSelectorOpIn, Values: []string{node}}
	term := core.NodeSelectorTerm{MatchExpressions: []core.NodeSelectorRequirement{onNode}}
	return &core.PersistentVolume{
		ObjectMeta: meta.ObjectMeta{Name: name, Annotations: map[string]string{provisionedBy: provisionerName}},
		Spec: core.PersistentVolumeSpec{
			Capacity:                      claim.Spec.Resources.Requests,
			AccessModes:                   claim.Spec.AccessModes,
			PersistentVolumeReclaimPolicy: policy,
			StorageClassName:              class.Name,
			VolumeMode:                    &mode,
			ClaimRef: &core.ObjectReference{
				APIVersion: "v1", Kind: "PersistentVolumeClaim",
				Namespace: claim.Namespace, Name: claim.Name, UID: claim.UID,
			},
			PersistentVolumeSource: core.PersistentVolumeSource{Local: &core.LocalVolumeSource{Path: path}},
			NodeAffinity:           &core.VolumeNodeAffinity{Required: &core.NodeSelector{NodeSelectorTerms: []core.NodeSelectorTerm{term}}},
		},
	}
}

// grow says yes to a larger claim: a folder has no size of its own.
func (p provisioner) grow(ctx context.Context, claim *core.PersistentVolumeClaim) error {
	want, have := claim.Spec.Resources.Requests[core.ResourceStorage], claim.Status.Capacity[core.ResourceStorage]
	if want.Cmp(have) <= 0 {
		return nil
	}
	pv, err := p.client.CoreV1().PersistentVolumes().Get(ctx, claim.Spec.VolumeName, meta.GetOptions{})
	if err != nil {
		return err
	}
	pv.Spec.Capacity[core.ResourceStorage] = want
	if _, err := p.client.CoreV1().PersistentVolumes().Update(ctx, pv, meta.UpdateOptions{}); err != nil {
		return err
	}
	grown := claim.DeepCopy()
	grown.Status.Capacity[core.ResourceStorage] = want
	_, err = p.client.CoreV1().PersistentVolumeClaims(grown.Namespace).UpdateStatus(ctx, grown, meta.UpdateOptions{})
	return err
}

// clean removes volumes whose claim is gone and whose class says Delete.
func (p provisioner) clean(ctx context.Context) error {
	volumes, err := p.client.CoreV1().PersistentVolumes().List(ctx, meta.ListOptions{ResourceVersion: "0"})
	if err != nil {
		return err
	}
	var failed []error
	for _, pv := range volumes.Items {
		if pv.Annotations[provisionedBy] != provisionerName || pv.Status.Phase != core.VolumeReleased ||
			pv.Spec.PersistentVolumeReclaimPolicy != core.PersistentVolumeReclaimDelete || pv.Spec.Local == nil {
			continue
		}
		if err := os.RemoveAll(pv.Spec.Local.Path); err != nil {
			failed = append(failed, err)
			continue
		}
		failed = append(failed, p.client.CoreV1().PersistentVolumes().Delete(ctx, pv.Name, meta.DeleteOptions{}))
	}
	return errors.Join(failed...)
}
